import type { Probe } from "../../engine/asking/probe.ts";
import { behind } from "../../engine/builders/behind.ts";
import { writeQuery } from "../../engine/urls/write-url.ts";
import { judgeAll } from "../../engine/builders/listing.ts";
import { onProjections } from "../../engine/builders/projection.ts";
import type { Suite } from "../../engine/builders/suite.ts";
import { sampleOptions } from "../../engine/drawing/samples.ts";
import type { Ask, Ids, Options } from "../../judging/answers/ask.ts";
import { judgeItems } from "../../judging/answers/items.ts";
import { judgeSelection } from "../../judging/answers/selection.ts";
import { isSelected } from "../../judging/answers/shown.ts";
import { broken, kept, unjudged } from "../../judging/judgement.ts";
import { expandable, keyMembers, knownOf } from "../../judging/values/documented-members.ts";
import { itemType } from "../../judging/values/item.ts";
import { toldType } from "../../judging/values/members.ts";

const judge = judgeItems((items, { ask }, contract) => {
  const { select } = ask.options;
  if (select === undefined) return unjudged("the request has no $select");
  // A service may add the key unasked: without it an entity cannot be addressed. What tells a derived type has the members of that.
  const types = new Set(items.map(({ value }) => toldType(value, itemType(contract), contract.types)));
  const known = new Map([...types].flatMap((type) => knownOf(type)));
  const unasked = [...known].flatMap(([name, { key }]) => (key || isSelected(name, select) ? [] : [name]));
  if (unasked.length === 0) return unjudged("the request selects every member");
  const present = unasked.flatMap((name) => {
    const where = items.filter(({ value }) => Object.hasOwn(value, name));
    return where.length === 0 ? [] : [{ name, where }];
  });
  const first = present[0];
  if (first === undefined) return kept(items.length);
  return broken({
    expected: `no ${first.name}`,
    observed: first.name,
    pointers: first.where.map(({ pointer }) => `${pointer}/${first.name}`),
    count: { wrong: first.where.length, of: items.length, what: "items" },
    details: { selected: select.join(", "), unasked: present.map(({ name }) => name).join(", ") },
  });
});

const projected = onProjections(judge);

export const suite: Suite = {
  judge: judgeSelection(judge),
  async drive(probe) {
    const alone = await projected.drive(probe);
    if (alone.judgement.kind === "broken" || probe.draws.quick) return alone;
    const asks = probe.bindings.slice(0, 1).flatMap((ids) => besideOthers(probe, ids));
    const beside = judgeAll(probe, await Promise.all(asks.map((ask) => probe.share(ask))), judge);
    return beside.judgement.kind === "broken" ? beside : alone;
  },
};

// Once next to each of the other options.
function besideOthers(probe: Probe, ids: Ids): readonly Ask[] {
  const { contract } = probe;
  const expand = expandable(contract, "must").map((name) => ({ name }));
  const others: readonly Options[] = [...sampleOptions(contract), ...(expand.length === 0 ? [] : [{ expand }])];
  const select = keyMembers(contract);
  return [...others.map((option) => probe.request(ids, { select, ...option })), ...behindCasts(probe, ids, select)];
}

// What is asked for of a derived type alone goes through other code.
function behindCasts(probe: Probe, ids: Ids, select: readonly string[]): readonly Ask[] {
  const [type] = probe.contract.operation.casts ?? [];
  if (type === undefined) return [];
  const { query, ...ask } = behind(probe, ids, type);
  const own = writeQuery({ select });
  return [{ ...ask, options: { select }, query: [own, query].filter((part) => part !== "").join("&") }];
}
