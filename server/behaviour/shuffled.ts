/** The items in an order that depends on the seed alone. */
export function shuffled<T>(items: readonly T[], seed: number): readonly T[] {
  const left = [...items];
  let state = Math.imul(seed + 1, 0x9e3779b1) >>> 0;
  return items.flatMap(() => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return left.splice(Math.floor((state / 2 ** 32) * left.length), 1);
  });
}
