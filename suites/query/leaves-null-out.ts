import { onFilters } from "../../engine/builders/filters.ts";
import type { Suite } from "../../engine/builders/suite.ts";
import { comparisonsOverNull, overNull, covering } from "../../engine/drawing/comparisons.ts";
import { comparisonsOf } from "../../judging/oracle/expression.ts";
import { comparableKind } from "../../judging/values/comparable.ts";
import { structuralMembers } from "../../judging/values/documented-members.ts";

const mostTried = 24;

export const suite: Suite = {
  ...onFilters({
    recorded: {
      forms: ["datetime", "text", "enum", "number", "boolean", "guid"],
      about: (expression) =>
        comparisonsOf(expression).every(({ literal, operator }) => literal.kind === "datetime" || operator === "ne"),
    },
    pool: (items, contract) => covering(comparisonsOverNull(items, contract)).slice(0, mostTried),
    strictness: "should",
    needs: "items of which one has null in a filterable member and another has not",
  }),
  applies: (contract) =>
    structuralMembers(contract).some(
      ([, property]) => property.nullable && overNull.some((kind) => kind === comparableKind(property, contract)),
    ),
};
