import { type ListedModule, listModules } from "./list-modules.ts";
import { nearestName } from "./nearest-name.ts";

/** The changes to the server of one kind: each file of a folder exports one under the kind's name. */
export interface Library<T> {
  /** All of them, in the order of their ids. */
  all(): Promise<readonly T[]>;
  /** The one with this id. Rejects with the nearest id when there is none. */
  one(id: string): Promise<T>;
}

/** Opens a folder of changes. `complete` adds to what a file exports what its id tells. */
export function openLibrary<T>(
  kind: string,
  folder: URL,
  complete: (definition: unknown, id: string) => T,
): Library<T> {
  const load = async ({ id, url }: ListedModule): Promise<T> => {
    const exported = (await import(url)) as Readonly<Record<string, unknown>>;
    if (exported[kind] === undefined) throw new Error(`The module of the ${kind} ${id} does not export "${kind}".`);
    return complete(exported[kind], id);
  };
  let known: readonly ListedModule[] | undefined;
  const listed = (): readonly ListedModule[] => (known ??= listModules(folder));
  return {
    all: () => Promise.all(listed().map(load)),
    async one(id) {
      const modules = listed();
      const found = modules.find((module) => module.id === id);
      if (found !== undefined) return load(found);
      const ids = modules.map((module) => module.id);
      const nearest = nearestName(id, ids);
      throw new Error(`There is no ${kind} ${id}.${nearest === undefined ? "" : ` Did you mean ${nearest}?`}`);
    },
  };
}
