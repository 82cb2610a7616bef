import { onFilters } from "../../engine/builders/filters.ts";
import type { Suite } from "../../engine/builders/suite.ts";
import { isAskable } from "../../engine/drawing/literals.ts";
import { all } from "../../judging/oracle/build.ts";
import type { Comparison } from "../../judging/oracle/expression.ts";
import { enumAt } from "../../judging/oracle/membership.ts";
import { comparableKind } from "../../judging/values/comparable.ts";
import { structuralMembers } from "../../judging/values/documented-members.ts";
import { neighbour, shownPrecision } from "../../judging/values/instant.ts";

const mostItems = 20;

// For each item the conjunction of all that is known of it: whatever else the filter may find, it finds the item.
export const suite: Suite = {
  ...onFilters({
    pool: (items, contract) =>
      items.slice(0, mostItems).flatMap(({ value }) => {
        const known = structuralMembers(contract).flatMap(([path, property]): Comparison[] => {
          const found = value[path];
          const kind = comparableKind(property, contract);
          if (kind !== "text" && kind !== "datetime" && kind !== "enum") return [];
          if (typeof found !== "string" || !isAskable(found) || !property.filter?.includes("eq")) return [];
          if (kind === "enum" && enumAt(path, contract)?.sentinel === found) return [];
          const datetime = neighbour(found, 0, shownPrecision(found));
          if (kind === "datetime" && datetime === undefined) return [];
          const literal =
            kind === "datetime"
              ? ({ kind, value: datetime ?? "" } as const)
              : ({ kind: "text", value: found } as const);
          return [{ kind: "compare", path, operator: "eq", literal }];
        });
        // Of two bounds that are the same, what lies on both is within them.
        const bounds = known.flatMap((one) => {
          const { filter = [] } = structuralMembers(contract).find(([path]) => path === one.path)?.[1] ?? {};
          const isBounded = one.literal.kind === "datetime" && filter.includes("ge") && filter.includes("le");
          return isBounded
            ? [
                all([
                  { ...one, operator: "ge" },
                  { ...one, operator: "le" },
                ]),
              ]
            : [];
        });
        return known.length === 0 ? [] : [all(known), ...bounds.slice(0, 1)];
      }),
    kinds: ["enum", "datetime", "text"],
    needs: "items with filterable members",
  }),
};
