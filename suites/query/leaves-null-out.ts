import { comparableKind } from "../generators/comparisons.ts";
import { structuralMembers } from "../generators/members.ts";
import type { Suite } from "../engine/suite.ts";
import { onFilters } from "../driving/filters.ts";
import { covering } from "../generators/covering.ts";
import { comparisonsOverNull } from "../generators/null-comparisons.ts";

const mostTried = 48;

export const suite: Suite = {
  ...onFilters({
    recorded: { forms: ["datetime"] },
    pool: (items, contract) => covering(comparisonsOverNull(items, contract)).slice(0, mostTried),
    strictness: "should",
    needs: "items of which one has null in a filterable timestamp and another has not",
  }),
  applies: (contract) =>
    structuralMembers(contract).some(
      ([, property]) => property.nullable && comparableKind(property, contract) === "datetime",
    ),
};
