/** Elements with the same key together, in the order in which the keys first appear. */
export function groupBy<T>(elements: readonly T[], key: (element: T) => string): readonly (readonly [T, ...T[]])[] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const element of elements) {
    const group = groups.get(key(element));
    if (group === undefined) groups.set(key(element), [element]);
    else group.push(element);
  }
  return [...groups.values()];
}
