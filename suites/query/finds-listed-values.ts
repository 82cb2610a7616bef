import { onFilters } from "../../engine/builders/filters.ts";
import type { Suite } from "../../engine/builders/suite.ts";
import { supporting, valueLists } from "../../engine/drawing/functions.ts";

export const suite: Suite = {
  ...onFilters({
    recorded: { forms: ["listed"] },
    pool: valueLists,
    needs: "items that differ in a member that in is documented for",
  }),
  applies: (contract) => supporting(contract, "in").length > 0,
};
