import { isInMailbox, userParameter } from "../../engine/asking/own-id.ts";
import type { Probe } from "../../engine/asking/probe.ts";
import { withItems } from "../../engine/builders/filters.ts";
import { listedIds } from "../../engine/asking/telling.ts";
import { compareExpanded, isExpandedElsewhere } from "../../engine/builders/other-ways.ts";
import type { Outcome, Suite } from "../../engine/builders/suite.ts";
import { bodyMember, statusOf } from "../../judging/answers/answer.ts";
import type { Ids } from "../../judging/answers/ask.ts";
import { judgeSameValues } from "../../judging/answers/compare-values.ts";
import { nextLink } from "../../judging/answers/next-link.ts";
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
    ownPath(contract, route) !== undefined,
  async drive(probe) {
    const owned = probe.draws.quick ? undefined : await compareOwners(probe);
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

// What one user owns, another does not.
async function compareOwners(probe: Probe): Promise<Outcome | undefined> {
  const { contract, route } = probe;
  const own = ownPath(contract, route);
  const [ids] = probe.bindings;
  const user = ids?.[userParameter(route) ?? ""]?.toLowerCase();
  if (own === undefined || ids === undefined || user === undefined) return undefined;
  const needs = "the id of a user other than the one who asks, whose things the same identity may read";
  const me = await probe.share(probe.request(ids, {}, { path: "/me", query: "" }));
  const mine = await probe.shareWhole(probe.request(ids, {}, { path: own, query: "" }));
  const named = /#users\('([^']+)'\)/.exec(String(bodyMember(mine.first, "@odata.context")))?.[1];
  const id = statusOf(me) === 200 ? bodyMember(me, "id") : decodePercent(named ?? "");
  if (typeof id !== "string" || !isGuid(id) || !isGuid(user) || id.toLowerCase() === user)
    return {
      judgement: unjudged("it is not known whether the user is another than the one who asks", needs),
      evidence: [],
    };
  const others = await probe.shareWhole(probe.request(ids));
  const shared = within(others.items, mine.items, contract);
  if (shared.length === 0 || shared.some((item) => lacksOptionalKey(item, contract))) {
    const judgement =
      others.items.length > 0 ? kept(others.items.length) : unjudged("the other user has nothing", needs);
    return { judgement, evidence: [] };
  }
  const breach = {
    expected: `what user ${user} owns`,
    observed: `what the signed-in user ${id} owns`,
    pointers: shared.map(({ pointer }) => pointer),
    count: { wrong: shared.length, of: others.items.length, what: "items" },
  };
  return { judgement: broken(breach), evidence: [others.first, mine.first] };
}
