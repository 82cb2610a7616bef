import { seedFor } from "./seed.ts";

/** The list in another order: the same one for the same seed. */
export function shuffled<T>(list: readonly T[], seed: number): readonly T[] {
  const drawn = list.map((element, at) => ({ element, at: seedFor(seed, String(at)) }));
  return drawn.sort((a, b) => a.at - b.at).map(({ element }) => element);
}
