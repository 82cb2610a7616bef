import type { Comparison } from "../../judging/oracle/expression.ts";
import { membership } from "../../judging/oracle/membership.ts";
import type { Item } from "../../judging/values/item.ts";
import type { Contract } from "../../specs/contract.ts";

/** Whether two comparisons come to the same of these items for certain. */
export function sameItems(p: Comparison, q: Comparison, items: readonly Item[], contract: Contract): boolean {
  const [a, b] = [p, q].map((one) => membership(one, items, contract).inside);
  return a?.length === b?.length && a?.every((item, at) => item === b?.[at]) === true;
}
