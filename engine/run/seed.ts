/** A 31-bit number from a text and a seed: the same for the same, spread evenly. FNV-1a with a final mix. */
export function seedFor(seed: number, text: string): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39);
  return (hash ^ (hash >>> 15)) & 0x7fffffff;
}

/** The list in another order: the same one for the same seed. */
export function shuffled<T>(list: readonly T[], seed: number): readonly T[] {
  const drawn = list.map((element, at) => ({ element, at: seedFor(seed, String(at)) }));
  return drawn.sort((a, b) => a.at - b.at).map(({ element }) => element);
}
