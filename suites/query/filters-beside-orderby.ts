import { isFilterable } from "../generators/comparisons.ts";
import type { Suite } from "../engine/suite.ts";
import { onFilters } from "../driving/filters.ts";
import { sampleOrder } from "../generators/samples.ts";
import { mustComparisons } from "../generators/trees.ts";

export const suite: Suite = {
  ...onFilters({
    recorded: { forms: ["enum", "datetime"], beside: "orderby" },
    pool: (items, contract) => mustComparisons(items, contract).slice(0, 14),
    needs: "items that differ in a filterable member",
    beside: (_items, contract) => ({ orderby: `${sampleOrder(contract) ?? ""} desc` }),
  }),
  applies: (contract) => isFilterable(contract) && sampleOrder(contract) !== undefined,
};
