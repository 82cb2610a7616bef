import type { Exchange } from "../../specs/exchange.ts";

/**
 * Works something out of an exchange once for all judges. It is kept with the exchange itself, not in a map of all of them, so
 * that it is gone as soon as the exchange is.
 */
export function memo<T>({ memo: kept }: Exchange, key: symbol, make: () => T): T {
  if (kept === undefined) return make();
  // A key always stands for the same kind of thing.
  if (!kept.has(key)) kept.set(key, make());
  return kept.get(key) as T;
}
