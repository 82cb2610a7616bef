import { onFilters } from "../../engine/builders/filters.ts";
import type { Suite } from "../../engine/builders/suite.ts";
import { navigationComparisons } from "../../engine/drawing/comparisons.ts";
import { itemType } from "../../judging/values/item.ts";

export const suite: Suite = {
  ...onFilters({
    recorded: { forms: ["navigation"] },
    pool: navigationComparisons,
    needs: "items that lead to different entities",
  }),
  applies: (contract) => Object.values(itemType(contract).navigation).some(({ filter }) => filter !== undefined),
};
