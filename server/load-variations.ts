import { openLibrary } from "./library.ts";
import type { Variation, VariationDefinition } from "./variation.ts";

const folder = new URL("./variations/", import.meta.url);
const variations = openLibrary<Variation>("variation", folder, (definition, id) => ({
  // The compiler holds each file to its type; only the name of its export is a convention.
  ...(definition as VariationDefinition),
  id,
}));

/** All variations, in the order of their ids. */
export function loadVariations(): Promise<readonly Variation[]> {
  return variations.all();
}

/** The variation with this id. Rejects with the nearest id when there is none. */
export function loadVariation(id: string): Promise<Variation> {
  return variations.one(id);
}
