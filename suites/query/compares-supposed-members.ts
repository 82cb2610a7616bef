import { checkFilters, withItems } from "../../engine/builders/filters.ts";
import type { Suite } from "../../engine/builders/suite.ts";
import { comparisons } from "../../engine/drawing/comparisons.ts";
import { covering } from "../../engine/drawing/covering.ts";
import { textParts } from "../../engine/drawing/functions.ts";
import { type Comparable, valueKind } from "../../judging/values/comparable.ts";
import { structuralMembers } from "../../judging/values/documented-members.ts";
import { itemType, withItemType } from "../../judging/values/item.ts";
import type { Contract } from "../../specs/contract.ts";
import type { FilterFunction, Operator, Property } from "../../specs/resource.ts";

const kinds: readonly Comparable[] = ["text", "enum", "boolean", "datetime", "number", "guid", "date"];
const ordered: readonly Comparable[] = ["datetime", "number", "date"];
const functions: readonly FilterFunction[] = ["startswith", "endswith", "contains"];
/** Of the draws; every one of them tells. */
const share = 0.2;

// Nobody says of these members that filters compare them, so that who refuses does right. Who answers has to mean what is asked for.
export const suite: Suite = {
  applies: (contract) =>
    contract.operation.returns.collection &&
    contract.operation.queryOptions.includes("$filter") &&
    Object.keys(supposed(contract)).length > 0,
  drive: (probe) =>
    withItems(probe, (ids, items) => {
      const type = itemType(probe.contract);
      const asked = withItemType(probe.contract, { ...type, properties: supposed(probe.contract) });
      return checkFilters(probe, ids, items, {
        pool: () =>
          covering([...comparisons(items, asked, ...kinds), ...textParts(items, asked)]).slice(
            0,
            Math.ceil(probe.draws.runs * share),
          ),
        needs: "items that differ in a member of which no filter is documented, and a service that filters by it",
        mayBeRefused: true,
      });
    }),
};

function supposed(contract: Contract): Readonly<Record<string, Property>> {
  return Object.fromEntries(
    structuralMembers(contract).flatMap(([name, property]) => {
      const kind = valueKind(property, contract);
      if (kind === undefined || !kinds.includes(kind)) return [];
      const { filter: documented, filterFunctions = [] } = property;
      const filter: readonly Operator[] = ordered.includes(kind) ? ["eq", "ne", "ge", "lt"] : ["eq", "ne"];
      const others = kind === "text" ? functions.filter((one) => !filterFunctions.includes(one)) : [];
      const { filter: _, ...plain } = property;
      const own = { ...plain, ...(documented === undefined ? { filter } : {}), filterFunctions: others };
      return documented === undefined || others.length > 0 ? [[name, own]] : [];
    }),
  );
}
