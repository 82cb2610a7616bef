import { onFilters } from "../driving/filters.ts";
import { offsetComparisons } from "../generators/offset-comparisons.ts";
import { comparisonsOf } from "../oracle/expression.ts";

const mostTried = 24;

export const suite = onFilters({
  recorded: {
    forms: ["datetime"],
    about: (filter) =>
      comparisonsOf(filter).some(({ literal }) => literal.kind === "datetime" && /[+-]\d\d:\d\d$/.test(literal.value)),
  },
  pool: (items, contract) => offsetComparisons(items, contract).slice(0, mostTried),
  kinds: ["datetime"],
  needs: "items that differ in a filterable timestamp",
});
