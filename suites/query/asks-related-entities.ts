import { onFilters } from "../../engine/builders/filters.ts";
import type { Suite } from "../../engine/builders/suite.ts";
import { covering } from "../../engine/drawing/comparisons.ts";
import { entityConditions } from "../../engine/drawing/functions.ts";
import { expandable } from "../../judging/values/documented-members.ts";
import { itemType } from "../../judging/values/item.ts";
import type { Contract } from "../../specs/contract.ts";

const mostTried = 24;

// What items lead to shows where it stands inline or is expanded.
function shown(contract: Contract): readonly string[] {
  const { navigation } = itemType(contract);
  const expands = [...expandable(contract, "must"), ...expandable(contract, "should")];
  return [...(contract.operation.askedEntities?.keys() ?? [])].filter(
    (name) => navigation[name]?.inline !== undefined || expands.includes(name),
  );
}

export const suite: Suite = {
  ...onFilters({
    // Options inside of the expansion would leave some of the entities out.
    recorded: {
      forms: ["entities"],
      beside: "expand",
      about: (_expression, { options }) => (options.expand ?? []).every((expand) => Object.keys(expand).length === 1),
    },
    basis(contract) {
      const { navigation } = itemType(contract);
      const expand = shown(contract).flatMap((name) => (navigation[name]?.inline === undefined ? [{ name }] : []));
      return expand.length === 0 ? {} : { expand };
    },
    pool: (items, contract) => covering(entityConditions(items, contract)).slice(0, mostTried),
    needs: "items that lead to different entities",
  }),
  applies: (contract) => shown(contract).length > 0,
};
