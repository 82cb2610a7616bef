import { isFilterable } from "../generators/comparisons.ts";
import { type Suite } from "../engine/suite.ts";
import { onFilters } from "../driving/filters.ts";
import { expandable } from "../generators/members.ts";
import { mustComparisons } from "../generators/trees.ts";

export const suite: Suite = {
  ...onFilters({
    recorded: { forms: ["enum", "datetime"], beside: "expand" },
    pool: (items, contract) => mustComparisons(items, contract).slice(0, 14),
    needs: "items that differ in a filterable member",
    beside: (_items, contract) => ({ expand: expandable(contract, "must").map((name) => ({ name })) }),
  }),
  applies: (contract) => isFilterable(contract) && expandable(contract, "must").length > 0,
};
