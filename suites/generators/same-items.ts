import type { Contract } from "../../specs/contract.ts";
import type { Item } from "../judging/items.ts";
import type { Comparison } from "../oracle/expression.ts";
import { membership } from "../oracle/membership.ts";

/** Whether two comparisons come to the same of these items for certain. */
export function sameItems(p: Comparison, q: Comparison, items: readonly Item[], contract: Contract): boolean {
  const [a, b] = [p, q].map((one) => membership(one, items, contract).inside);
  return a?.length === b?.length && a?.every((item, at) => item === b?.[at]) === true;
}
