import type { Fault, FaultDefinition } from "./fault.ts";
import { openLibrary } from "./library.ts";

const faults = openLibrary<Fault>("fault", new URL("./faults/", import.meta.url), (definition, id) => ({
  breaks: id.split("/").slice(0, 2).join("/"),
  // The compiler holds each file to its type; only the name of its export is a convention.
  ...(definition as FaultDefinition),
  id,
}));

/** All faults, in the order of their ids. */
export function loadFaults(): Promise<readonly Fault[]> {
  return faults.all();
}

/** The fault with this id. Rejects with the nearest id when there is none. */
export function loadFault(id: string): Promise<Fault> {
  return faults.one(id);
}
