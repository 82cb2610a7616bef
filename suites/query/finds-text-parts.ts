import { onFilters } from "../../engine/builders/filters.ts";
import type { Suite } from "../../engine/builders/suite.ts";
import { covering } from "../../engine/drawing/covering.ts";
import { supporting, textParts } from "../../engine/drawing/functions.ts";

export const suite: Suite = {
  ...onFilters({
    recorded: { forms: ["part"] },
    pool: (items, contract) => covering(textParts(items, contract)),
    needs: "items that differ in a text that such a function is documented for",
  }),
  applies: (contract) => supporting(contract, "startswith", "endswith", "contains").length > 0,
};
