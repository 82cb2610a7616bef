import { onFilters } from "../../engine/builders/filters.ts";
import { offsetComparisons } from "../../engine/drawing/pairs.ts";
import { comparisonsOf } from "../../judging/oracle/expression.ts";

const mostTried = 24;

export const suite = onFilters({
  recorded: {
    forms: ["datetime"],
    about: (filter) =>
      comparisonsOf(filter).some(({ literal }) => literal.kind === "datetime" && /[+-]\d\d:\d\d$/.test(literal.value)),
  },
  pool: (items, contract) => offsetComparisons(items, contract, mostTried),
  kinds: ["datetime"],
  needs: "items that differ in a filterable timestamp",
});
