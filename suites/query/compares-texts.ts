import { onFilters } from "../driving/filters.ts";
import { comparisons } from "../generators/comparisons.ts";
import { covering } from "../generators/covering.ts";

export const suite = onFilters({
  recorded: { forms: ["text"] },
  pool: (items, contract) => covering(comparisons(items, contract, "text")),
  kinds: ["text"],
  needs: "at least two items",
});
