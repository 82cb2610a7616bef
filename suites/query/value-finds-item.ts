import type { Suite } from "../engine/suite.ts";
import { onFilters } from "../driving/filters.ts";
import { comparableKind } from "../generators/comparisons.ts";
import { structuralMembers } from "../generators/members.ts";
import { all } from "../oracle/build.ts";
import type { Comparison } from "../oracle/expression.ts";
import { neighbour } from "../oracle/instant.ts";
import { enumAt } from "../oracle/membership.ts";

const mostItems = 20;

// For each item the conjunction of all that is known of it: whatever else the filter may find, it finds the item.
export const suite: Suite = {
  ...onFilters({
    pool: (items, contract) =>
      items.slice(0, mostItems).flatMap(({ value }) => {
        const known = structuralMembers(contract).flatMap(([path, property]): Comparison[] => {
          const found = value[path];
          const kind = comparableKind(property, contract);
          if (kind === undefined || typeof found !== "string" || !property.filter?.includes("eq")) return [];
          if (kind === "enum" && enumAt(path, contract)?.sentinel === found) return [];
          const datetime = neighbour(found, 0);
          if (kind === "datetime" && datetime === undefined) return [];
          const literal =
            kind === "datetime"
              ? ({ kind, value: datetime ?? "" } as const)
              : ({ kind: "text", value: found } as const);
          return [{ kind: "compare", path, operator: "eq", literal }];
        });
        return known.length === 0 ? [] : [all(known)];
      }),
    kinds: ["enum", "datetime", "text"],
    needs: "items with filterable members",
  }),
};
