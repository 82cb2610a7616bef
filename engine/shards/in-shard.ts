import { createHash } from "node:crypto";

import type { Shard } from "./shard.ts";

/**
 * The elements that fall to a shard: each element to exactly one. As vitest shares out test files, they are ordered by the
 * SHA-1 of their names and cut into parts of equal length, so that a shard holds a mixture.
 */
export function inShard<T>(
  list: readonly T[],
  nameOf: (element: T) => string,
  { index, count }: Shard,
): ReadonlySet<T> {
  const hashed = list.map((element) => ({ element, hash: createHash("sha1").update(nameOf(element)).digest("hex") }));
  const sorted = hashed.sort((a, b) => (a.hash < b.hash ? -1 : 1)).map(({ element }) => element);
  const start = Math.floor(((index - 1) * sorted.length) / count);
  const end = Math.floor((index * sorted.length) / count);
  return new Set(sorted.slice(start, end));
}
