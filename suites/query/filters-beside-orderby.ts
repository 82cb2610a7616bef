import { onFilters } from "../../engine/builders/filters.ts";
import type { Suite } from "../../engine/builders/suite.ts";
import { sampleOrder } from "../../engine/drawing/samples.ts";
import { mustComparisons } from "../../engine/drawing/trees.ts";
import { isFilterable } from "../../judging/values/comparable.ts";

export const suite: Suite = {
  ...onFilters({
    recorded: { forms: ["enum", "datetime"], beside: "orderby" },
    pool: (items, contract) => mustComparisons(items, contract).slice(0, 14),
    needs: "items that differ in a filterable member",
    beside: (_items, contract) => ({ orderby: `${sampleOrder(contract) ?? ""} desc` }),
  }),
  applies: (contract) => isFilterable(contract) && sampleOrder(contract) !== undefined,
};
