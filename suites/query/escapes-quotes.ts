import type { Suite } from "../engine/suite.ts";
import { onFilters } from "../driving/filters.ts";
import { structuralMembers } from "../generators/members.ts";
import type { Comparison } from "../oracle/expression.ts";

// Values with an apostrophe that occur come first; one that does not occur must at least be understood.
export const suite: Suite = {
  ...onFilters({
    pool(items, contract) {
      const members = structuralMembers(contract).filter(
        ([, { type, filter }]) => type === "Edm.String" && filter?.includes("eq"),
      );
      return members.flatMap(([path]) => {
        const occurring = items
          .map(({ value }) => value[path])
          .filter((v): v is string => typeof v === "string" && v.includes("'"));
        const values = [...occurring, "it's", "''", "a' or 'b"];
        return values.map((value): Comparison => ({
          kind: "compare",
          path,
          operator: "eq",
          literal: { kind: "text", value },
        }));
      });
    },
    needs: "a collection with items",
    mayMatchNothing: true,
  }),
};
