import { onFilters } from "../../engine/builders/filters.ts";
import { type Suite } from "../../engine/builders/suite.ts";
import { comparisonsWithNull } from "../../engine/drawing/comparisons.ts";

export const suite: Suite = {
  ...onFilters({
    recorded: { forms: ["null"] },
    pool: comparisonsWithNull,
    strictness: "should",
    needs: "items of which one has null in a filterable member",
  }),
  applies: (contract) => comparisonsWithNull([], contract).length > 0,
};
