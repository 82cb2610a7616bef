import { onFilters } from "../../engine/builders/filters.ts";
import type { Suite } from "../../engine/builders/suite.ts";
import { covering } from "../../engine/drawing/covering.ts";
import { elementConditions, quantified } from "../../engine/drawing/functions.ts";

export const suite: Suite = {
  ...onFilters({
    recorded: { forms: ["elements"] },
    pool: (items, contract) => covering(elementConditions(items, contract)),
    needs: "items whose collections differ",
  }),
  applies: (contract) => quantified(contract).length > 0,
};
