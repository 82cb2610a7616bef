import type { Exchange } from "../exchange.ts";
import { chainOf } from "./filter-chain.ts";

/** How many conditions a documented operation's filter joins. */
export function countConditions({ operation, options: { filter } }: Exchange): number {
  return operation === undefined || filter === undefined ? 0 : chainOf(filter, "taken-apart").operands.length;
}
