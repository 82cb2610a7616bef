import { createHash } from "node:crypto";

import type { Shard } from "../run-options.ts";

/** What falls to a shard. */
export interface Share {
  /** Whether a requirement of an operation falls to it, on all routes of the operation. */
  holds(operation: string, requirement: string): boolean;
  /** Short hash of all that is shared out: the same for the shards of one run. */
  readonly plan: string;
}

/** Shares out all requirements of all operations, by their ids; without a shard, all of them are held. */
export function shareOut(
  operations: readonly { readonly id: string }[],
  requirements: readonly { readonly id: string }[],
  shard: Shard | undefined,
): Share {
  const pairs = operations.flatMap(({ id: operation }) => requirements.map(({ id }) => pairOf(operation, id)));
  const plan = createHash("sha1").update(pairs.join("\n")).digest("hex").slice(0, 12);
  if (shard === undefined) return { plan, holds: () => true };
  const own = inShard(pairs, (pair) => pair, shard);
  return { plan, holds: (operation, requirement) => own.has(pairOf(operation, requirement)) };
}

function pairOf(operation: string, requirement: string): string {
  return `${operation} ${requirement}`;
}

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
