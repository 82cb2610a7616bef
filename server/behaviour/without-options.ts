import type { Exchange } from "../exchange.ts";
import type { Options } from "../query/options.ts";

/** The exchange as if these query options had not been sent. */
export function withoutOptions(ex: Exchange, ...names: readonly (keyof Options)[]): Exchange {
  const kept = Object.entries(ex.options).filter(([name]) => !names.some((dropped) => dropped === name));
  return { ...ex, options: Object.fromEntries(kept) };
}
