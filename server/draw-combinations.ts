import { shuffled } from "./behaviour/ordering.ts";
import type { Variation } from "./variation.ts";

/**
 * Random combinations of variations, as lists of ids, the same for the same seed. No combination has two of one group, and
 * over all of them each variation comes as often as another, give or take one that its group kept out. A combination has
 * fewer than `size` ids only where the groups leave no more.
 */
export function drawCombinations(
  variations: readonly Pick<Variation, "id" | "group">[],
  seed: number,
  count: number,
  size: number,
): readonly (readonly string[])[] {
  const groups = new Map(variations.map(({ id, group }) => [id, group ?? id]));
  const possible = Math.min(size, new Set(groups.values()).size);
  let rounds = 0;
  const deal = (): readonly string[] => shuffled([...groups.keys()], Math.imul(seed, 0x9e3779b1) + rounds++);
  let deck: readonly string[] = [];
  return Array.from({ length: count }, () => {
    const drawn = new Map<string, string>();
    while (drawn.size < possible) {
      const next = deck.find((id) => !drawn.has(groups.get(id) ?? id));
      if (next === undefined) {
        deck = [...deck, ...deal()];
        continue;
      }
      drawn.set(groups.get(next) ?? next, next);
      const at = deck.indexOf(next);
      deck = deck.filter((_, index) => index !== at);
    }
    return [...drawn.values()];
  });
}
