import type { Comparison } from "../../judging/oracle/expression.ts";
import { valueAt } from "../../judging/oracle/membership.ts";
import { type Item, itemType } from "../../judging/values/item.ts";
import type { Contract } from "../../specs/contract.ts";
import { edmType, structuredType } from "../../specs/edm-type.ts";

/** Comparisons of the key behind a navigation property whose `$filter` is documented, against keys that occur. */
export function navigationComparisons(items: readonly Item[], contract: Contract): readonly Comparison[] {
  return Object.entries(itemType(contract).navigation).flatMap(([name, { type, filter = [] }]) => {
    const target = structuredType(contract.types, edmType(type).name);
    const keys = Object.entries(target.properties).flatMap(([member, { key }]) => (key ? [member] : []));
    return keys.flatMap((key) => {
      const path = `${name}/${key}`;
      const values = new Set(
        items.map((item) => valueAt(item, path)).filter((v): v is string => typeof v === "string"),
      );
      return [...values].flatMap((value) =>
        filter.map((operator): Comparison => ({ kind: "compare", path, operator, literal: { kind: "text", value } })),
      );
    });
  });
}
