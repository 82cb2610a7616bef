import { onFilters } from "../../engine/builders/filters.ts";
import type { Suite } from "../../engine/builders/suite.ts";
import { complexComparisons } from "../../engine/drawing/comparisons.ts";
import { covering } from "../../engine/drawing/covering.ts";
import { complexMembers } from "../../judging/values/comparable.ts";

export const suite: Suite = {
  ...onFilters({
    recorded: { forms: ["complex"] },
    pool: (items, contract) => covering(complexComparisons(items, contract)),
    needs: "items that differ in a filterable member of a complex value",
  }),
  applies: (contract) => complexMembers(contract).some(([, { filter }]) => filter !== undefined),
};
