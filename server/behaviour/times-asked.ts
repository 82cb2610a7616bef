import type { Exchange } from "../exchange.ts";

/** A counter of how often the same address was asked for, this time included. */
export function timesAsked(): (ex: Exchange) => number {
  const asked = new Map<string, number>();
  return ({ request: { path, query } }) => {
    const address = `${path}?${query}`;
    const times = (asked.get(address) ?? 0) + 1;
    asked.set(address, times);
    return times;
  };
}
