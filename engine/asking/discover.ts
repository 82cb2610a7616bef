import { type Answer, statusOf } from "../../judging/answers/answer.ts";
import type { Ids } from "../../judging/answers/ask.ts";
import { nextLink } from "../../judging/answers/next-link.ts";
import type { Contract } from "../../specs/contract.ts";
import { shorterRoute } from "../../specs/operation-parts.ts";
import type { Route } from "../../specs/operation.ts";
import type { Session } from "../session/session.ts";
import { readUrl } from "../urls/read-url.ts";
import { absentBy } from "./absence.ts";
import { ownId, reachesOwnUserOnly, userParameter } from "./own-id.ts";
import { choose, listedIds } from "./telling.ts";
import { type DiscoveryOptions, Walk } from "./walk.ts";

/** Ids for a route, the most telling first, and every answer that discovery saw on the way. */
export interface Discovery {
  readonly bindings: readonly Ids[];
  /** All ids that were found, the telling ones among them. */
  readonly known: readonly Ids[];
  readonly answers: readonly Answer[];
  /** The answers that ended each way to the route, where all of them are 404: it is not there, as far as can be seen. */
  readonly absent?: readonly [Answer, ...Answer[]];
}

/** Sets of ids, beside the first, that are looked at. */
const mostFurther = 30;

/**
 * Finds ids by walking the parent collections of a route; where those do not answer, tries the documented ids. Ids whose
 * parents list them are kept whatever the route answers: that it answers is a requirement.
 */
export async function discover(
  session: Session,
  contract: Contract,
  route: Route,
  options: DiscoveryOptions,
): Promise<Discovery> {
  const user = userParameter(route);
  const isOpen = user !== undefined && options.given[user] === undefined;
  const own =
    isOpen && reachesOwnUserOnly(session) ? await walkOwn(session, contract, route, options, user) : undefined;
  if (own !== undefined && own.bindings.length > 0) return own;
  const walk = new Walk(session, contract, route, options);
  await walk.from(0, {});
  walk.settle();
  const others = options.quick ? [] : await walkFurther(session, contract, route, options);
  const paged = await pagedByOtherRoute(session, contract, route, options, [...walk.leaves, ...others]);
  const leaves = [...walk.leaves, ...others, ...paged];
  const seen = [...(own?.answers ?? []), ...walk.answers, ...others, ...paged];
  if (leaves.length > 0) return { ...chosenOf(leaves, contract, options), answers: seen, ...absentBy(walk.leaves) };
  const documented = documentedIds(contract, route).filter((ids) => agrees(ids, options.given));
  const tried = await Promise.all(
    documented.map((ids) => session.share({ route, ids, options: {}, asker: "allowed" })),
  );
  const answered = tried.filter((answer) => statusOf(answer) === 200);
  const found = {
    ...chosenOf(answered, contract, options),
    answers: [...seen, ...tried],
    ...(walk.hasNone ? {} : absentBy([...walk.ends, ...tried])),
  };
  if (answered.length > 0 || !isOpen || own !== undefined) return found;
  // Where nobody lists users, there is still the one who asks.
  const last = await walkOwn(session, contract, route, options, user);
  return {
    ...last,
    answers: [...found.answers, ...last.answers],
    ...(last.known.length === 0 && found.absent !== undefined ? { absent: found.absent } : {}),
  };
}

// The further sets of ids that were given, each by itself: it may lack what another route needs.
async function walkFurther(
  session: Session,
  contract: Contract,
  route: Route,
  options: DiscoveryOptions,
): Promise<readonly Answer[]> {
  const whole = (options.further ?? []).filter((ids) => route.parameters.every((name) => ids[name] !== undefined));
  const leaves: Answer[] = [];
  for (const given of whole.slice(0, mostFurther)) {
    const walk = new Walk(session, contract, route, { ...options, given });
    await walk.from(0, {});
    leaves.push(...walk.leaves);
  }
  return leaves;
}

async function walkOwn(
  session: Session,
  contract: Contract,
  route: Route,
  options: DiscoveryOptions,
  user: string,
): Promise<Discovery> {
  const { id, answers } = await ownId(session, route, options.given);
  if (id === undefined) return { bindings: [], known: [], answers };
  const walk = new Walk(session, contract, route, { ...options, given: { ...options.given, [user]: id } });
  await walk.from(0, {});
  walk.settle();
  return {
    ...chosenOf(walk.leaves, contract, options),
    answers: [...answers, ...walk.answers],
    ...absentBy(walk.leaves),
  };
}

// Where no collection has pages, one that is known to have some is looked for: by its own keys, which a shorter route tells.
async function pagedByOtherRoute(
  session: Session,
  contract: Contract,
  route: Route,
  options: DiscoveryOptions,
  leaves: readonly Answer[],
): Promise<readonly Answer[]> {
  const shorter = shorterRoute(contract.operation, route);
  const isPaged = (answer: Answer): boolean => nextLink(answer) !== undefined;
  if (shorter === undefined || options.quick || leaves.length === 0 || leaves.some(isPaged)) return [];
  const other = new Walk(session, contract, shorter, options);
  await other.from(0, {});
  const keys = other.leaves.find(isPaged)?.ask.ids;
  if (keys === undefined) return [];
  const again = new Walk(session, contract, route, { ...options, given: { ...keys, ...options.given } });
  await again.from(0, {});
  // It may be cut short here.
  return again.leaves.filter((answer) => listedIds(answer).length > 0);
}

function chosenOf(
  leaves: readonly Answer[],
  contract: Contract,
  { quick }: DiscoveryOptions,
): Pick<Discovery, "bindings" | "known"> {
  return { bindings: choose(leaves, contract, quick), known: leaves.map(({ ask }) => ask.ids) };
}

function documentedIds({ operation }: Contract, route: Route): readonly Ids[] {
  const asks = operation.examples.flatMap(({ request }) => readUrl(operation, new URL(request.url), "allowed") ?? []);
  const own = asks.filter((ask) => ask.route.id === route.id).map(({ ids }) => ids);
  return [...new Map(own.map((ids) => [JSON.stringify(ids), ids])).values()];
}

function agrees(ids: Ids, given: Ids): boolean {
  return Object.entries(given).every(([parameter, value]) => ids[parameter] === undefined || ids[parameter] === value);
}
