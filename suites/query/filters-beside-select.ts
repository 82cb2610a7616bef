import { onFilters } from "../../engine/builders/filters.ts";
import { mustComparisons } from "../../engine/drawing/trees.ts";
import { keyMembers } from "../../judging/values/documented-members.ts";

// The key alone is selected: a filter that is applied to what is left of an item goes wrong.
export const suite = onFilters({
  recorded: { forms: ["enum", "datetime"], beside: "select" },
  pool: (items, contract) => mustComparisons(items, contract).slice(0, 14),
  needs: "items that differ in a filterable member",
  beside: (_items, contract) => ({ select: keyMembers(contract) }),
});
