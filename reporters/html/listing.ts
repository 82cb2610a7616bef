/** A list that holds equal things once. */
export interface Listing<T> {
  readonly items: readonly T[];
  /** The place of a thing in the list, where it is put unless it is there. */
  place(item: T): number;
}

/** An empty list; two things are equal when their keys are. */
export function listing<T>(key: (item: T) => string): Listing<T> {
  const items: T[] = [];
  const places = new Map<string, number>();
  return {
    items,
    place: (item) => {
      const name = key(item);
      const known = places.get(name);
      if (known !== undefined) return known;
      places.set(name, items.length);
      return items.push(item) - 1;
    },
  };
}
