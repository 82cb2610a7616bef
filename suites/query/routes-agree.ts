import { isInMailbox, userParameter } from "../../engine/asking/own-id.ts";
import type { Probe } from "../../engine/asking/probe.ts";
import { readAbove } from "../../engine/builders/behind.ts";
import { withItems } from "../../engine/builders/filters.ts";
import { listedIds } from "../../engine/asking/telling.ts";
import { compareExpanded, isExpandedElsewhere } from "../../engine/builders/other-ways.ts";
import type { Outcome, Suite } from "../../engine/builders/suite.ts";
import { writePath } from "../../engine/urls/write-url.ts";
import { bodyMember, statusOf } from "../../judging/answers/answer.ts";
import type { Ids } from "../../judging/answers/ask.ts";
import { judgeSameValues } from "../../judging/answers/compare-values.ts";
import { nextLink } from "../../judging/answers/next-link.ts";
import type { Whole } from "../../judging/answers/whole.ts";
import { judgeSameItems } from "../../judging/answers/same-items.ts";
import { judgeSameLinked } from "../../judging/answers/same-linked.ts";
import { decodePercent } from "../../judging/contexts/path-pieces.ts";
import { broken, kept, unjudged } from "../../judging/judgement.ts";
import { isGuid } from "../../judging/values/collation.ts";
import { structuralMembers } from "../../judging/values/documented-members.ts";
import type { Item } from "../../judging/values/item.ts";
import { lacksOptionalKey, within } from "../../judging/values/item-ids.ts";
import type { Contract } from "../../specs/contract.ts";
import { shorterRoute } from "../../specs/operation-parts.ts";
import type { Route } from "../../specs/operation.ts";

// Judged on the route that knows all keys of the other: the same keys must lead to the same items there.
export const suite: Suite = {
  applies: (contract, route) =>
    shorterRoute(contract.operation, route) !== undefined ||
    isExpandedElsewhere(contract, route) ||
    ownPath(contract, route) !== undefined ||
    isOwnedEntity(contract, route),
  async drive(probe) {
    const owned = probe.draws.quick ? undefined : ((await compareOwners(probe)) ?? (await findBelowOthers(probe)));
    if (owned !== undefined && (owned.judgement.kind === "broken" || isTheOnlyWay(probe))) return owned;
    const expanded =
      probe.draws.quick || !isExpandedElsewhere(probe.contract, probe.route) ? undefined : await compareExpanded(probe);
    const isDecided =
      expanded?.judgement.kind === "broken" || shorterRoute(probe.contract.operation, probe.route) === undefined;
    return expanded !== undefined && isDecided ? expanded : compareRoutes(probe);
  },
};

/** The collections of so many parents are compared. */
const mostCompared = 3;

async function compareRoutes(probe: Probe): Promise<Outcome> {
  const compare = async (ids: Ids, items: readonly Item[]): Promise<Outcome> => {
    const { contract } = probe;
    const other = shorterRoute(contract.operation, probe.route);
    if (other === undefined) return { judgement: unjudged("there is no other route"), evidence: [] };
    const found = await probe.shareWhole({ ...probe.request(keysOf(ids, other, probe.route)), route: other });
    const evidence = [found.first];
    if (found.kind === "stopped" || statusOf(found.first) !== 200) {
      return {
        judgement: unjudged("the other route does not answer for the same ids", "ids that both routes know"),
        evidence,
      };
    }
    if (items.length === 0 && found.items.length === 0)
      return { judgement: unjudged("the collection has no items", "a collection with at least one item"), evidence };
    const judgement = judgeSameItems(items, found.items, contract);
    if (judgement.kind === "broken") return { judgement, evidence };
    const names = structuralMembers(contract).map(([name]) => name);
    const values = judgeSameValues(items, found.items, names, contract);
    if (values.kind === "broken") return { judgement: values, evidence };
    const linked = judgeSameLinked(items, found.items, contract);
    return { judgement: linked.kind === "broken" ? linked : values, evidence };
  };
  const fewest = probe.contract.operation.returns.collection ? 0 : 1;
  const first = await withItems(probe, compare, fewest);
  if (first.judgement.kind === "broken") return first;
  const further = probe.draws.quick ? [] : [...probe.bindings.slice(1, mostCompared), ...(await longElsewhere(probe))];
  for (const ids of new Set(further)) {
    const { kind, items } = await probe.shareWhole(probe.request(ids));
    if (kind === "stopped" || items.length < fewest) continue;
    const found = await compare(ids, items);
    if (found.judgement.kind === "broken") return found;
  }
  return first;
}

// A collection that has several pages on the other route, and here has one.
async function longElsewhere(probe: Probe): Promise<readonly Ids[]> {
  const other = shorterRoute(probe.contract.operation, probe.route);
  if (other === undefined) return [];
  for (const ids of probe.known) {
    const here = await probe.listing(ids);
    if (listedIds(here).length === 0 || nextLink(here) !== undefined) continue;
    const there = await probe.share({ ...probe.request(keysOf(ids, other, probe.route)), route: other });
    if (nextLink(there) !== undefined) return [ids];
  }
  return [];
}

// Values for what both require in the query stand beside the keys.
function keysOf(ids: Ids, other: Route, own: Route): Ids {
  const isShared = ([name]: readonly [string, string]): boolean =>
    other.parameters.includes(name) || !own.parameters.includes(name);
  return Object.fromEntries(Object.entries(ids).filter(isShared));
}

function isTheOnlyWay({ contract, route }: Probe): boolean {
  return shorterRoute(contract.operation, route) === undefined && !isExpandedElsewhere(contract, route);
}

// The same way from the signed-in user; undefined where it needs more keys than that of the user. Groups, teams and licences are
// those of several users: what stands in a mailbox is in one alone.
function ownPath(contract: Contract, route: Route): string | undefined {
  const rest = route.template.replace(/^\/users\/\{[^}]*\}/, "");
  if (userParameter(route) === undefined || route.parameters.length !== 1 || rest === "") return undefined;
  return isInMailbox(contract) ? `/me${rest}` : undefined;
}

/** Whether a route leads to one entity of a mailbox by two keys, that of the user and its own. */
function isOwnedEntity(contract: Contract, route: Route): boolean {
  const isKeyed = route.segments.at(-1)?.kind === "key" && route.parameters.length === 2;
  return userParameter(route) !== undefined && isKeyed && isInMailbox(contract);
}

/** So many other users are looked at, of which many have no mailbox. */
const mostUsers = 5;

/** What somebody owns, whose id is known. */
interface Owned {
  readonly user: string;
  readonly who: string;
  readonly whole: Whole;
}

// What one user owns, another does not.
async function compareOwners(probe: Probe): Promise<Outcome | undefined> {
  const { contract, route } = probe;
  const own = ownPath(contract, route);
  const parameter = userParameter(route) ?? "";
  const [ids] = probe.bindings;
  if (own === undefined || ids?.[parameter] === undefined) return undefined;
  const owners: Owned[] = [];
  const me = await probe.share(probe.request(ids, {}, { path: "/me", query: "" }));
  const mine = await probe.shareWhole(probe.request(ids, {}, { path: own, query: "" }));
  const named = /#users\('([^']+)'\)/.exec(String(bodyMember(mine.first, "@odata.context")))?.[1];
  const id = statusOf(me) === 200 ? bodyMember(me, "id") : decodePercent(named ?? "");
  if (typeof id === "string" && isGuid(id))
    owners.push({ user: id.toLowerCase(), who: "the signed-in user", whole: mine });
  for (const user of await usersOf(probe, ids)) {
    if (owners.some((one) => one.user === user.toLowerCase())) continue;
    const whole = await probe.shareWhole(probe.request({ ...ids, [parameter]: user }));
    if (statusOf(whole.first) === 200) owners.push({ user: user.toLowerCase(), who: "user", whole });
  }
  const outcomes = owners.flatMap((other, at) => owners.slice(0, at).map((one) => judgeOwners(one, other, contract)));
  const broke = outcomes.find(({ judgement }) => judgement.kind === "broken");
  const needs = "the ids of two users whose things the same identity may read";
  return broke ?? outcomes[0] ?? { judgement: unjudged("it is not known what another user owns", needs), evidence: [] };
}

function judgeOwners(one: Owned, other: Owned, contract: Contract): Outcome {
  const { items } = other.whole;
  const shared = within(items, one.whole.items, contract);
  if (shared.length === 0 || shared.some((item) => lacksOptionalKey(item, contract))) {
    const judgement = items.length > 0 ? kept(items.length) : unjudged("the other user has nothing");
    return { judgement, evidence: [] };
  }
  const breach = {
    expected: `what user ${other.user} owns`,
    observed: `what ${one.who} ${one.user} owns`,
    pointers: shared.map(({ pointer }) => pointer),
    count: { wrong: shared.length, of: items.length, what: "items" },
  };
  return { judgement: broken(breach), evidence: [other.whole.first, one.whole.first] };
}

/** Users whose ids are GUIDs: those that are known, and others of the list of all. */
async function usersOf(probe: Probe, ids: Ids): Promise<readonly string[]> {
  const parameter = userParameter(probe.route) ?? "";
  const at = probe.route.segments.findIndex((segment) => segment.kind === "key" && segment.parameter === parameter);
  const known = probe.bindings.map((one) => one[parameter] ?? "");
  const { whole, key } = await readAbove(probe, ids, at, 1);
  const listed = whole.items.map(({ value }) => String(value[key]));
  return [...new Set([...known, ...listed])].filter(isGuid).slice(0, mostUsers);
}

// An entity of one user is not found below another, who has a mailbox as well, and in it others of its kind.
async function findBelowOthers(probe: Probe): Promise<Outcome | undefined> {
  const { contract, route } = probe;
  const parameter = userParameter(route) ?? "";
  const [ids] = probe.bindings;
  if (!isOwnedEntity(contract, route) || ids === undefined) return undefined;
  const home = await probe.share(probe.request(ids));
  if (statusOf(home) !== 200) return undefined;
  for (const user of await usersOf(probe, ids)) {
    if (user.toLowerCase() === ids[parameter]?.toLowerCase()) continue;
    const other = { ...ids, [parameter]: user };
    const path = writePath({ ...route, segments: route.segments.slice(0, -1) }, other);
    const beside = await probe.share(probe.request(other, {}, { path }));
    if (statusOf(beside) !== 200) continue;
    const answer = await probe.share(probe.request(other));
    if (statusOf(answer) !== 200) return { judgement: kept(1), evidence: [] };
    const breach = {
      expected: `a 4xx, as it is in the mailbox of user ${ids[parameter] ?? ""}`,
      observed: `200 below user ${user}`,
      pointers: [],
    };
    return { judgement: broken(breach), evidence: [answer, home] };
  }
  return undefined;
}
