import type { Fault, FaultDefinition } from "./fault.ts";
import { openLibrary } from "./library.ts";

const requirementOf = (id: string): string => id.split("/").slice(0, 2).join("/");

const faults = openLibrary<FaultDefinition, Fault>({
  kind: "fault",
  complete: (definition, id) => ({ ...definition, id, breaks: requirementOf(id) }),
  fileOf: requirementOf,
});

/** All faults, in the order of their ids. */
export function loadFaults(): Promise<readonly Fault[]> {
  return faults.all();
}

/** The fault with this id. Rejects with the nearest id when there is none. */
export function loadFault(id: string): Promise<Fault> {
  return faults.one(id);
}
