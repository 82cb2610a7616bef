/** The members that have a value: what is left open must not override a default. */
export function given<T extends object>(members: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const present = Object.entries(members).filter(([, value]) => value !== undefined);
  // Only members without a value are gone.
  return Object.fromEntries(present) as { [K in keyof T]?: Exclude<T[K], undefined> };
}
