import { type ListedModule, listModules } from "./list-modules.ts";
import { nearestName } from "./nearest-name.ts";

/** The changes to the server of one kind. */
export interface Library<T> {
  /** All of them, in the order of their ids. */
  all(): Promise<readonly T[]>;
  /** The one with this id. Rejects with the nearest id when there is none. */
  one(id: string): Promise<T>;
}

/** A folder of changes, named by their plural: each file exports some of them, by id, under the plural of what they are called. */
export interface Shelf<Definition, T> {
  readonly kind: "fault" | "variation";
  /** Adds to what a file says of a change what its id tells. */
  readonly complete: (definition: Definition, id: string) => T;
  /** The one file that may hold an id, as its path below the folder without extension; absent: any may. */
  readonly fileOf?: (id: string) => string;
}

/** Opens a folder of changes. */
export function openLibrary<Definition, T extends { readonly id: string }>(shelf: Shelf<Definition, T>): Library<T> {
  const { kind, complete, fileOf } = shelf;
  let known: ReadonlyMap<string, ListedModule["load"]> | undefined;
  const modules = (): ReadonlyMap<string, ListedModule["load"]> =>
    (known ??= new Map(listModules(kind).map((module) => [module.id, module.load])));
  const load = async (file: string): Promise<readonly T[]> => {
    const exported = (await modules().get(file)?.()) as Readonly<Record<string, unknown>> | undefined;
    if (exported === undefined) return [];
    // The compiler holds each file to its type; only the name of its export is a convention.
    const definitions = exported[`${kind}s`] as Readonly<Record<string, Definition>> | undefined;
    if (definitions === undefined) throw new Error(`The module ${file} does not export "${kind}s".`);
    const astray = Object.keys(definitions).find((id) => fileOf !== undefined && fileOf(id) !== file);
    if (astray !== undefined) throw new Error(`The ${kind} ${astray} stands in ${file}, where nobody looks for it.`);
    return Object.entries(definitions).map(([id, definition]) => complete(definition, id));
  };
  const all = async (): Promise<readonly T[]> =>
    (await Promise.all([...modules().keys()].map(load))).flat().sort((a, b) => (a.id < b.id ? -1 : 1));
  return {
    all,
    async one(id) {
      const found = (await (fileOf === undefined ? all() : load(fileOf(id)))).find((change) => change.id === id);
      if (found !== undefined) return found;
      const ids = (await all()).map((change) => change.id);
      const nearest = nearestName(id, ids);
      throw new Error(`There is no ${kind} ${id}.${nearest === undefined ? "" : ` Did you mean ${nearest}?`}`);
    },
  };
}
