import { onFilters } from "../driving/filters.ts";
import { expandable } from "../generators/members.ts";
import { mustComparisons } from "../generators/trees.ts";

export const suite = onFilters({
  recorded: { forms: ["enum", "datetime"], beside: "expand" },
  pool: (items, contract) =>
    expandable(contract, "must").length === 0 ? [] : mustComparisons(items, contract).slice(0, 14),
  needs: "a documented $expand, and items that differ in a filterable member",
  beside: (_items, contract) => ({ expand: expandable(contract, "must").map((name) => ({ name })) }),
});
