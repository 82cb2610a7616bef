import type { Variation, VariationDefinition } from "./variation.ts";
import { type ListedModule, listModules } from "./list-modules.ts";
import { nearestName } from "./nearest-name.ts";

const folder = new URL("./variations/", import.meta.url);

/** All variations, in the order of their ids. */
export function loadVariations(): Promise<readonly Variation[]> {
  return Promise.all(listModules(folder).map(load));
}

/** The variation with this id. Rejects with the nearest id when there is none. */
export async function loadVariation(id: string): Promise<Variation> {
  const modules = listModules(folder);
  const found = modules.find((module) => module.id === id);
  if (found !== undefined) return load(found);
  const nearest = nearestName(
    id,
    modules.map((module) => module.id),
  );
  throw new Error(`There is no variation ${id}.${nearest === undefined ? "" : ` Did you mean ${nearest}?`}`);
}

async function load({ id, url }: ListedModule): Promise<Variation> {
  const exported: unknown = await import(url);
  if (!isModule(exported)) throw new Error(`The module of the variation ${id} does not export "variation".`);
  const definition = exported.variation;
  return { ...definition, id };
}

function isModule(exported: unknown): exported is { readonly variation: VariationDefinition } {
  return typeof exported === "object" && exported !== null && "variation" in exported;
}
