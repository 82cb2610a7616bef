import { type Suite } from "../engine/suite.ts";
import { onFilters } from "../driving/filters.ts";
import { comparisonsWithNull } from "../generators/null-comparisons.ts";

export const suite: Suite = {
  ...onFilters({
    recorded: { forms: ["null"] },
    pool: comparisonsWithNull,
    strictness: "should",
    needs: "items of which one has null in a filterable member",
  }),
  applies: (contract) => comparisonsWithNull([], contract).length > 0,
};
