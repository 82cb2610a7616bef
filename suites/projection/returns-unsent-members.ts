import type { Probe } from "../../engine/asking/probe.ts";
import { afterControl } from "../../engine/builders/controlled.ts";
import { outcome } from "../../engine/builders/paged.ts";
import { selectTogether } from "../../engine/builders/projection.ts";
import type { Suite } from "../../engine/builders/suite.ts";
import { writePath } from "../../engine/urls/write-url.ts";
import { bodyMember, statusOf } from "../../judging/answers/answer.ts";
import type { Ids } from "../../judging/answers/ask.ts";
import { itemsOf } from "../../judging/answers/items.ts";
import { percentEncoded } from "../../judging/contexts/path-pieces.ts";
import { broken, kept, unjudged } from "../../judging/judgement.ts";
import { valueKind } from "../../judging/values/comparable.ts";
import { keyMembers, knownMembers } from "../../judging/values/documented-members.ts";
import { itemId } from "../../judging/values/item-ids.ts";
import type { Item } from "../../judging/values/item.ts";
import { asksForChanges } from "../../specs/operation.ts";
import type { Contract } from "../../specs/contract.ts";

/** Of members that are refused together, so many are selected one by one. */
const mostAlone = 8;
/** One member alone may be of those that no list has. */
const fewest = 2;
const needs = "members that are sent when they are selected, by whoever shows them of a single entity";

// That a list has none of them shows against a single entity, which has some.
export const suite: Suite = {
  applies: (contract, route) => {
    const { returns, queryOptions } = contract.operation;
    // Nothing stands below the changes of a collection.
    return (
      !asksForChanges(route) &&
      returns.collection &&
      queryOptions.includes("$select") &&
      unsent(contract).length >= fewest
    );
  },
  drive: (probe) =>
    afterControl(probe, async (ids) => {
      const { contract } = probe;
      const names = unsent(contract);
      const answered = (await selectTogether(probe, ids, names, mostAlone)).filter((one) => statusOf(one) === 200);
      const items = answered.flatMap((answer) => itemsOf(answer, contract) ?? []);
      const shown = names.filter((name) => items.some(({ value }) => (value[name] ?? null) !== null));
      if (shown.length > 0) return outcome(kept(shown.length));
      const [item] = items;
      const asked = names.filter((name) => answered.some(({ ask }) => ask.options.select?.includes(name)));
      if (item === undefined || asked.length < fewest) return outcome(unjudged("no items came to be looked at", needs));
      const entity = await entityOf(probe, ids, item, asked);
      const there = asked.filter((name) => (bodyMember(entity, name) ?? null) !== null);
      if (statusOf(entity) !== 200 || there.length === 0)
        return outcome(unjudged("neither the list nor an entity in it shows any of them", needs));
      const breach = {
        expected: `${there[0] ?? ""}, which the entity shows`,
        observed: `none of the ${asked.length} members that are sent when they are selected, or null for each`,
        pointers: [`${item.pointer}/${there[0] ?? ""}`],
        details: { selected: asked.join(", "), "shown by the entity": there.join(", ") },
      };
      return outcome(broken(breach), ...answered.slice(0, 1), entity);
    }),
};

function entityOf(probe: Probe, ids: Ids, item: Item, names: readonly string[]) {
  const { route, contract } = probe;
  // Of one type alone there is a list, and no entity below it.
  const last = route.segments.at(-1);
  const segments = last?.kind === "name" && last.name.includes(".") ? route.segments.slice(0, -1) : route.segments;
  const path = `${writePath({ ...route, segments }, ids)}/${percentEncoded(itemId(item, contract))}`;
  const select = [...keyMembers(contract), ...names].join(",");
  return probe.share(probe.request(ids, {}, { path, query: `$select=${select}` }));
}

function unsent(contract: Contract): readonly string[] {
  return knownMembers(contract).flatMap(([name, property]) =>
    property.optional === true && property.key !== true && valueKind(property, contract) !== undefined ? [name] : [],
  );
}
