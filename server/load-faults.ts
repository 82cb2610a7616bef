import type { Fault, FaultDefinition } from "./fault.ts";
import { type ListedModule, listModules } from "./list-modules.ts";
import { nearestName } from "./nearest-name.ts";

const folder = new URL("./faults/", import.meta.url);

/** All faults, in the order of their ids. */
export function loadFaults(): Promise<readonly Fault[]> {
  return Promise.all(listModules(folder).map(load));
}

/** The fault with this id. Rejects with the nearest id when there is none. */
export async function loadFault(id: string): Promise<Fault> {
  const modules = listModules(folder);
  const found = modules.find((module) => module.id === id);
  if (found !== undefined) return load(found);
  const nearest = nearestName(
    id,
    modules.map((module) => module.id),
  );
  throw new Error(`There is no fault ${id}.${nearest === undefined ? "" : ` Did you mean ${nearest}?`}`);
}

async function load({ id, url }: ListedModule): Promise<Fault> {
  const exported: unknown = await import(url);
  if (!isModule(exported)) throw new Error(`The module of the fault ${id} does not export "fault".`);
  const definition = exported.fault;
  return { breaks: id.split("/").slice(0, 2).join("/"), ...definition, id };
}

function isModule(exported: unknown): exported is { readonly fault: FaultDefinition } {
  return typeof exported === "object" && exported !== null && "fault" in exported;
}
