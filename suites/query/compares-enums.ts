import { onFilters } from "../driving/filters.ts";
import { comparisons } from "../generators/comparisons.ts";

export const suite = onFilters({
  recorded: { forms: ["enum"] },
  pool: (items, contract) => comparisons(items, contract, "enum"),
  kinds: ["enum"],
  needs: "items that differ in a filterable enumeration",
});
