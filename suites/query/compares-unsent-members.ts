import { afterControl } from "../../engine/builders/controlled.ts";
import { checkFilters } from "../../engine/builders/filters.ts";
import { outcome } from "../../engine/builders/paged.ts";
import { selectTogether } from "../../engine/builders/projection.ts";
import type { Suite } from "../../engine/builders/suite.ts";
import { comparisons, covering } from "../../engine/drawing/comparisons.ts";
import { elementConditions, textParts } from "../../engine/drawing/functions.ts";
import { elementPairs } from "../../engine/drawing/supposed.ts";
import type { Options } from "../../judging/answers/ask.ts";
import { statusOf } from "../../judging/answers/answer.ts";
import { unjudged } from "../../judging/judgement.ts";
import { comparableKind } from "../../judging/values/comparable.ts";
import { keyMembers, knownMembers } from "../../judging/values/documented-members.ts";
import type { Comparison } from "../../judging/oracle/expression.ts";
import { type Item, itemType, withItemType } from "../../judging/values/item.ts";
import { edmType } from "../../specs/edm-type.ts";
import type { Contract } from "../../specs/contract.ts";
import type { Property } from "../../specs/resource.ts";

/** Of members that are refused together, so many are selected one by one. */
const mostAlone = 24;
const kinds = ["text", "enum", "boolean", "datetime", "number", "guid", "date"] as const;
const needs = "items that differ in a filterable member which is sent when it is selected";

// What such a member is, is read with $select; what a filter finds is told by the keys.
export const suite: Suite = {
  applies: (contract) =>
    contract.operation.returns.collection &&
    ["$filter", "$select"].every((option) => contract.operation.queryOptions.includes(option)) &&
    unsent(contract).length > 0,
  drive: (probe) =>
    afterControl(probe, async (ids) => {
      const { contract } = probe;
      const answered = (await selectTogether(probe, ids, unsent(contract), mostAlone)).filter(
        (answer) => statusOf(answer) === 200,
      );
      const select = [
        ...new Set([...keyMembers(contract), ...answered.flatMap(({ ask }) => ask.options.select ?? [])]),
      ];
      const names = unsent(contract).filter((name) => select.includes(name));
      const plain = await probe.shareWhole(probe.request(ids, { select }));
      if (names.length === 0 || plain.kind === "stopped" || plain.items.length < 2)
        return outcome(unjudged("no members of several items are sent when they are selected", needs));
      const shown = asIfSent(contract, names);
      const basis = (): Options => ({ select });
      const found = await checkFilters(probe, ids, plain.items, {
        pool: (items) =>
          covering([
            ...elementConditions(items, shown),
            ...comparisons(items, shown, ...kinds),
            ...textParts(items, shown),
          ]),
        basis,
        needs,
      });
      if (found.judgement.kind === "broken") return found;
      // That one element is asked for two things at once is nowhere said of a member.
      const pool = (items: readonly Item[]): readonly Comparison[] => elementPairs(items, shown);
      const further = await checkFilters(probe, ids, plain.items, { pool, basis, needs, mayBeRefused: true });
      return further.judgement.kind === "broken" ? further : found;
    }),
};

function unsent(contract: Contract): readonly string[] {
  return knownMembers(contract).flatMap(([name, property]) =>
    property.optional === true &&
    (kinds.some((kind) => kind === comparableKind(property, contract)) || isAsked(name, property, contract))
      ? [name]
      : [],
  );
}

// A collection of texts or complex values of which some page shows that a filter asks its elements.
function isAsked(member: string, { type, filter }: Property, { types, operation }: Contract): boolean {
  const { collection, name } = edmType(type);
  const isSaid = filter !== undefined || operation.askedEntities?.has(member) === true;
  return collection && isSaid && (name === "Edm.String" || types.get(name)?.kind === "complex");
}

// The contract for the draws, of which the members that were sent are sent always, and no others.
function asIfSent(contract: Contract, names: readonly string[]): Contract {
  const type = itemType(contract);
  const properties = Object.fromEntries(
    Object.entries(type.properties).flatMap(([name, property]) =>
      names.includes(name) ? [[name, sent(property)]] : [],
    ),
  );
  return withItemType(contract, { ...type, properties });
}

function sent(property: Property): Property {
  const { optional, ...rest } = property;
  return optional === undefined ? property : rest;
}
