import { onFilters } from "../driving/filters.ts";
import { comparisonsWithNull } from "../generators/null-comparisons.ts";

export const suite = onFilters({
  recorded: { forms: ["null"] },
  pool: comparisonsWithNull,
  strictness: "should",
  needs: "items of which one has null in a filterable member",
});
