import { itemType } from "../judging/items.ts";
import type { Suite } from "../engine/suite.ts";
import { onFilters } from "../driving/filters.ts";
import { navigationComparisons } from "../generators/navigation-comparisons.ts";

export const suite: Suite = {
  ...onFilters({
    recorded: { forms: ["navigation"] },
    pool: navigationComparisons,
    needs: "items that lead to different entities",
  }),
  applies: (contract) => Object.values(itemType(contract).navigation).some(({ filter }) => filter !== undefined),
};
