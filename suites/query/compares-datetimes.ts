import { onFilters } from "../driving/filters.ts";
import { comparisons } from "../generators/comparisons.ts";
import { covering } from "../generators/covering.ts";

export const suite = onFilters({
  recorded: { forms: ["datetime"] },
  pool: (items, contract) => covering(comparisons(items, contract, "datetime")),
  kinds: ["datetime"],
  needs: "items that differ in a filterable timestamp",
});
