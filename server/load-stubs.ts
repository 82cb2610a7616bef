import { openLibrary } from "./library.ts";
import type { Stub, StubDefinition } from "./stub.ts";

const library = openLibrary<Stub>("stub", new URL("./stubs/", import.meta.url), (definition, id) => ({
  id,
  ...(definition as StubDefinition),
}));

/** All stubs, in the order of their ids. */
export function loadStubs(): Promise<readonly Stub[]> {
  return library.all();
}

/** The stub with this id. Rejects with the nearest id when there is none. */
export function loadStub(id: string): Promise<Stub> {
  return library.one(id);
}
