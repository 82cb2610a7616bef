import { openLibrary } from "./library.ts";
import type { Variation, VariationDefinition } from "./variation.ts";

const variations = openLibrary<VariationDefinition, Variation>({
  kind: "variation",
  complete: (definition, id) => ({ ...definition, id }),
});

/** All variations, in the order of their ids. */
export function loadVariations(): Promise<readonly Variation[]> {
  return variations.all();
}

/** The variation with this id. Rejects with the nearest id when there is none. */
export function loadVariation(id: string): Promise<Variation> {
  return variations.one(id);
}
