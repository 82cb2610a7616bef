import { onFilters } from "../../engine/builders/filters.ts";
import { comparisons } from "../../engine/drawing/comparisons.ts";
import { covering } from "../../engine/drawing/covering.ts";

export const suite = onFilters({
  recorded: { forms: ["text"] },
  pool: (items, contract) => covering(comparisons(items, contract, "text")),
  kinds: ["text"],
  needs: "at least two items",
});
