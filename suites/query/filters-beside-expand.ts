import { onFilters } from "../../engine/builders/filters.ts";
import { type Suite } from "../../engine/builders/suite.ts";
import { mustComparisons } from "../../engine/drawing/trees.ts";
import { isFilterable } from "../../judging/values/comparable.ts";
import { expandable } from "../../judging/values/documented-members.ts";

export const suite: Suite = {
  ...onFilters({
    recorded: { forms: ["enum", "datetime"], beside: "expand" },
    pool: (items, contract) => mustComparisons(items, contract).slice(0, 14),
    needs: "items that differ in a filterable member",
    beside: (_items, contract) => ({ expand: expandable(contract, "must").map((name) => ({ name })) }),
  }),
  // Where a filter needs a header of its own, the answer comes from an index that expands nothing.
  applies: (contract) =>
    isFilterable(contract) &&
    expandable(contract, "must").length > 0 &&
    contract.operation.neededHeaders?.some(({ beside }) => beside.includes("$filter")) !== true,
};
