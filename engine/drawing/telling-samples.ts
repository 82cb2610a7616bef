import { tellsApart } from "../../judging/oracle/membership.ts";
import { printFilter } from "../../judging/oracle/print.ts";
import { compareInstants } from "../../judging/values/instant.ts";
import type { Item } from "../../judging/values/item.ts";
import type { Contract } from "../../specs/contract.ts";
import { filterFor, occurrences } from "./occurrences.ts";
import { sampleFilter, sampleOrder } from "./samples.ts";
import { isSupposable, supposedComparisons } from "./supposed.ts";

/** A filter that keeps some of the items and leaves out others, so that ignoring it shows. Undefined where none is documented. */
export function tellingFilter(items: readonly Item[], contract: Contract): string | undefined {
  const found = occurrences(items, contract, 1)[0];
  return found === undefined || found.lacking.length === 0 ? sampleFilter(contract) : filterFor(found);
}

/** The same of what nothing is documented of, so that it may be refused. Undefined where nothing tells. */
export function supposedFilter(items: readonly Item[], contract: Contract): string | undefined {
  if (!isSupposable(contract)) return undefined;
  const found = supposedComparisons(items, contract).find((one) => tellsApart(one, items, contract));
  return found === undefined ? undefined : printFilter(found);
}

/** An order in which the items do not stand already, so that ignoring it shows. Undefined where none is documented. */
export function tellingOrder(
  items: readonly Item[],
  contract: Contract,
): { readonly member: string; readonly descending: boolean } | undefined {
  const member = sampleOrder(contract);
  if (member === undefined) return undefined;
  const values = items.map(({ value }) => String(value[member]));
  const ascending = values.every((value, at) => at === 0 || (compareInstants(values[at - 1] ?? "", value) ?? 0) <= 0);
  return { member, descending: ascending };
}
