import { onFilters } from "../../engine/builders/filters.ts";
import { comparisons } from "../../engine/drawing/comparisons.ts";

export const suite = onFilters({
  recorded: { forms: ["enum"] },
  pool: (items, contract) => comparisons(items, contract, "enum"),
  kinds: ["enum"],
  needs: "items that differ in a filterable enumeration",
});
