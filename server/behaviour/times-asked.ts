import type { Exchange } from "../exchange.ts";

/** A counter of how often the same address was asked for, this time included; in the name of whoever asks, where `byToken`. */
export function timesAsked({ byToken = false } = {}): (ex: Exchange) => number {
  const asked = new Map<string, number>();
  return ({ request: { path, query, headers } }) => {
    const address = `${path}?${query} ${byToken ? String(headers["authorization"]) : ""}`;
    const times = (asked.get(address) ?? 0) + 1;
    asked.set(address, times);
    return times;
  };
}
