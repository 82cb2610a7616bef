import type { Exchange } from "../../specs/exchange.ts";

/**
 * Works something out of the status and the body of an exchange once for all judges, of other exchanges with the same ones,
 * too: what depends on the request has it in its key. It is kept with the exchange itself, not in a map of all of them, so
 * that it is gone as soon as the exchange is.
 */
export function memo<T>({ memo: kept }: Exchange, key: symbol | string, make: () => T): T {
  if (kept === undefined) return make();
  // A key always stands for the same kind of thing.
  if (!kept.has(key)) kept.set(key, make());
  return kept.get(key) as T;
}
