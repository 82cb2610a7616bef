import type { Probe } from "../../engine/asking/probe.ts";
import { readAbove } from "../../engine/builders/behind.ts";
import { nothingFound } from "../../engine/builders/listing.ts";
import type { Outcome, Suite } from "../../engine/builders/suite.ts";
import { type Answer, statusOf } from "../../judging/answers/answer.ts";
import type { Ids } from "../../judging/answers/ask.ts";
import { broken, kept, unjudged } from "../../judging/judgement.ts";
import { foldedId } from "../../judging/values/collation.ts";
import { type Item, itemType } from "../../judging/values/item.ts";
import { itemId, lacksOptionalKey } from "../../judging/values/item-ids.ts";
import { toldType } from "../../judging/values/members.ts";
import type { Route } from "../../specs/operation.ts";
import { lastName } from "../../specs/operation-parts.ts";
import { routeTypes, typesOfSet } from "../../specs/route-types.ts";
import { inherits } from "../../specs/type-line.ts";

/** Whose relations are looked at, how many items of each, and how many pages are read to find more owners than discovery met. */
const [mostOwners, mostItems, mostPages] = [30, 4, 2] as const;

// Both sides are operations of their own, with permissions of their own: each is asked by whoever may read it.
export const suite: Suite = {
  applies: ({ operation }, route) => operation.partner !== undefined && ownerOf(route) !== undefined,
  takes: ({ partner }, { routes }) => routes.some((route) => lastName(route) === partner),
  async drive(probe) {
    const { partner } = probe.contract.operation;
    const others = probe.others((route) => route.segments.length > 2 && lastName(route) === partner);
    if (others.length === 0) {
      const reason = `no other operation of this run reads ${partner ?? ""}, the other side`;
      return { judgement: unjudged(reason, "a run over both operations"), evidence: [] };
    }
    if (probe.known.length === 0) return nothingFound(probe);
    let judged = 0;
    for (const ids of (await ownersOf(probe)).slice(0, mostOwners)) {
      const found = await compare(probe, ids, others);
      if (found.judgement.kind === "broken") return found;
      judged += found.judgement.kind === "kept" ? found.judgement.judged : 0;
    }
    const needs = "items whose type and id are told, whose other side the same run may read";
    return {
      judgement: judged > 0 ? kept(judged) : unjudged("the other side of no item was read", needs),
      evidence: [],
    };
  },
};

// Those that discovery met, then others that the list of owners shows.
async function ownersOf(probe: Probe): Promise<readonly Ids[]> {
  const { route, known } = probe;
  const [parameter, [first]] = [ownerOf(route), known];
  if (parameter === undefined || first === undefined || known.length >= mostOwners) return known;
  const { whole, key } = await readAbove(probe, first, route.segments.length - 2, mostPages);
  const met = new Set(known.map((ids) => foldedId(ids[parameter] ?? "")));
  const ids = whole.items.flatMap(({ value }) => {
    const id = value[key];
    return typeof id === "string" && !met.has(foldedId(id)) ? [{ ...first, [parameter]: id }] : [];
  });
  return [...known, ...ids];
}

async function compare(probe: Probe, ids: Ids, others: readonly Probe[]): Promise<Outcome> {
  const { contract, route } = probe;
  const owner = ids[ownerOf(route) ?? ""] ?? "";
  // What stands in the place of an id is none of those that lists show.
  if (owner === "" || owner.includes("@")) return undecided;
  const own = await probe.shareWhole(probe.request(ids));
  // Whoever may read what is their own is told nothing of others.
  const isRefused = statusOf(own.first) === 403 && probe.has("discovery");
  const ask = probe.request(ids, {}, isRefused ? { asker: "discovery" } : {});
  const listed = isRefused ? await probe.shareWhole(ask) : own;
  let judged = 0;
  for (const item of spread(listed.items)) {
    const other = lacksOptionalKey(item, contract) ? undefined : others.find((one) => isOf(one, item, probe));
    const [parameter] = other?.route.parameters ?? [];
    if (other === undefined || parameter === undefined) continue;
    const back = await other.shareWhole(other.request({ [parameter]: itemId(item, contract) }));
    const isNobody = statusOf(back.first) === 404 && !other.contract.operation.returns.collection;
    if (!isNobody && (back.kind === "stopped" || statusOf(back.first) !== 200)) continue;
    const shown = back.items.map((one) => itemId(one, other.contract));
    judged++;
    if (shown.includes(foldedId(owner))) continue;
    // The data may have changed since the collection was read: only a fresh reading can say.
    const fresh = await probe.whole(ask);
    const isLeft = fresh.items.every((one) => itemId(one, contract) !== itemId(item, contract));
    if (fresh.kind === "stopped" || isLeft) return undecided;
    return contradiction(probe, { owner, item, listed: listed.first, other, back: back.first, shown });
  }
  return judged > 0 ? { judgement: kept(judged), evidence: [] } : undecided;
}

// The first, the last and some between them.
function spread(items: readonly Item[]): readonly Item[] {
  const step = Math.max(1, (items.length - 1) / (mostItems - 1));
  const places = Array.from({ length: Math.min(items.length, mostItems) }, (_, at) => Math.round(at * step));
  return places.flatMap((at) => items[at] ?? []);
}

const undecided: Outcome = { judgement: unjudged("no item leads back"), evidence: [] };

interface Sides {
  readonly owner: string;
  readonly item: Item;
  readonly listed: Answer;
  readonly other: Probe;
  readonly back: Answer;
  readonly shown: readonly string[];
}

function contradiction(probe: Probe, { owner, item, listed, other, back, shown }: Sides): Outcome {
  const [name, partner] = [lastName(probe.route), lastName(other.route)];
  const id = itemId(item, probe.contract);
  const breach = {
    expected: `${owner} in ${partner} of ${id}, because ${id} is in ${name} of ${owner}`,
    observed: statusOf(back) === 404 ? "404" : shownText(shown),
    pointers: [item.pointer],
  };
  return { judgement: broken(breach), evidence: [listed, back] };
}

// One id says who stands there in its place; of many, none says more than their number.
function shownText([first, ...others]: readonly string[]): string {
  if (first === undefined) return "nobody";
  return others.length === 0 ? `${first} alone` : `${others.length + 1} others`;
}

// The parameter of what the path is of: `groupId` of /groups/{groupId}/members. That of the signed-in user is not known.
function ownerOf({ segments }: Route): string | undefined {
  const [owner, last] = segments.slice(-2);
  return owner?.kind === "key" && last?.kind === "name" ? owner.parameter : undefined;
}

// Whether a route is that of entities like this item: by the documented types, or by a set that is named after its type.
function isOf({ route }: Probe, item: Item, { contract }: Probe): boolean {
  const [set, key] = route.segments.slice(-3, -1);
  if (route.parameters.length !== 1 || set?.kind !== "name" || key?.kind !== "key") return false;
  const { types } = contract;
  const type = toldType(item.value, itemType(contract), types);
  const known = routeTypes(types, route).at(-2);
  if (known !== undefined) return inherits(types, type.name, known.name);
  return typesOfSet(types, set.name).some((one) => inherits(types, type.name, one.name));
}
