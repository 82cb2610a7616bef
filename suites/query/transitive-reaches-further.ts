import type { Probe } from "../../engine/asking/probe.ts";
import { readListAt } from "../../engine/builders/behind.ts";
import { withItems } from "../../engine/builders/filters.ts";
import { outcome } from "../../engine/builders/paged.ts";
import type { Outcome, Suite } from "../../engine/builders/suite.ts";
import { writePath } from "../../engine/urls/write-url.ts";
import { statusOf } from "../../judging/answers/answer.ts";
import type { Ids } from "../../judging/answers/ask.ts";
import type { Whole } from "../../judging/answers/whole.ts";
import { keyMembers } from "../../judging/values/documented-members.ts";
import { percentEncoded } from "../../judging/contexts/path-pieces.ts";
import { broken, kept, unjudged } from "../../judging/judgement.ts";
import { idList, itemId, within, without } from "../../judging/values/item-ids.ts";
import { type Item, itemType } from "../../judging/values/item.ts";
import { toldType } from "../../judging/values/members.ts";
import type { Route } from "../../specs/operation.ts";
import { lastName } from "../../specs/operation-parts.ts";
import { routeTypes } from "../../specs/route-types.ts";

/** Of longer lists, the beginning is looked at; and of those that lead on, so many. */
const [mostPages, mostTried] = [10, 8] as const;
const needs = "a list of the same name without transitive, with entities in it that lead on";

/** The name of the direct list: `members` for `transitiveMembers`. */
function directName(route: Route): string | undefined {
  const [, name] = /^transitive([A-Z]\w*)$/.exec(lastName(route)) ?? [];
  return name === undefined ? undefined : name.charAt(0).toLowerCase() + name.slice(1);
}

export const suite: Suite = {
  applies: ({ operation }, route) => operation.returns.collection && directName(route) !== undefined,
  takes: ({ routes }, other) => routes.some((route) => other.routes.some((one) => lastName(one) === directName(route))),
  drive: (probe) => withItems(probe, (ids, reached) => compare(probe, ids, reached), 0),
};

function read(probe: Probe, ids: Ids, path: string): Promise<Whole> {
  return readListAt(probe, ids, path, mostPages, { asker: probe.reader });
}

async function compare(probe: Probe, ids: Ids, reached: readonly Item[]): Promise<Outcome> {
  const { contract, route } = probe;
  const name = directName(route) ?? "";
  const own = ids[route.parameters.at(-1) ?? ""];
  const direct = await read(
    probe,
    ids,
    `${writePath({ ...route, segments: route.segments.slice(0, -1) }, ids)}/${name}`,
  );
  if (statusOf(direct.first) !== 200) return outcome(unjudged("there is no direct list", needs));
  const judge = (items: readonly Item[], what: string, from: Whole): Outcome | undefined => {
    // What leads back in a circle need not stand below itself.
    const others = items.filter((item) => itemId(item, contract) !== own);
    const lost = without(others, reached, contract);
    if (lost.length === 0) return undefined;
    const breach = {
      expected: `all ${others.length} ${what}`,
      observed: `${others.length - lost.length} of them`,
      pointers: ["/value"],
      count: { wrong: lost.length, of: others.length, what: "items" },
      details: { "left out": idList(lost, contract) },
    };
    return outcome(broken(breach), from.first);
  };
  // Lists that share nothing may tell their entities by other ids.
  if (reached.length > 0 && direct.items.length > 0 && within(direct.items, reached, contract).length === 0)
    return outcome(unjudged("nothing that the direct list has can be told among these", needs));
  const first = judge(direct.items, `entities that ${name} has`, direct);
  if (first !== undefined) return first;
  const queue = [...direct.items];
  const seen = new Set<string>();
  let [tried, followed] = [0, 0];
  for (let item = queue.shift(); item !== undefined && tried < mostTried; item = queue.shift()) {
    const path = pathOf(item, name, probe, ids);
    if (path === undefined || seen.has(path)) continue;
    seen.add(path);
    tried += 1;
    const further = await read(probe, ids, `${path}/${name}`);
    if (statusOf(further.first) !== 200 || further.items.length === 0) continue;
    followed += 1;
    queue.push(...further.items);
    const found = judge(further.items, `entities that ${name} of ${itemId(item, contract)} has`, further);
    if (found !== undefined) return found;
  }
  return outcome(followed === 0 ? unjudged("nothing in the direct list leads on", needs) : kept(followed));
}

// Entities of the type that has the list lead on by the same path, others by that of the set that is named after their type.
function pathOf({ value }: Item, name: string, { contract, route }: Probe, ids: Ids): string | undefined {
  const { types } = contract;
  const [member = ""] = keyMembers(contract);
  const id = value[member];
  const { name: type, navigation } = toldType(value, itemType(contract), types);
  if (typeof id !== "string" || !Object.hasOwn(navigation, name)) return undefined;
  const at = route.segments.findLastIndex(({ kind }) => kind === "key");
  const isAlike = at >= 0 && routeTypes(types, route)[at]?.name === type;
  const simple = type.slice(type.lastIndexOf(".") + 1);
  const path = isAlike ? writePath({ ...route, segments: route.segments.slice(0, at) }, ids) : `/${simple}s`;
  return `${path}/${percentEncoded(id)}`;
}
