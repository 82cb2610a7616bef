import { onFilters } from "../../engine/builders/filters.ts";
import { comparisons } from "../../engine/drawing/comparisons.ts";
import { covering } from "../../engine/drawing/covering.ts";

export const suite = onFilters({
  recorded: { forms: ["boolean"] },
  pool: (items, contract) => covering(comparisons(items, contract, "boolean")),
  kinds: ["boolean"],
  needs: "items that differ in a filterable Boolean",
});
