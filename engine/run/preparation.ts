import { IdentityError } from "../../client/identity.ts";
import { type Answer, statusOf } from "../../judging/answers/answer.ts";
import type { Contract } from "../../specs/contract.ts";
import type { Route } from "../../specs/operation.ts";
import { withOptionsOfOthers, withThoseOfOthers } from "../asking/as-elsewhere.ts";
import { asServed } from "../asking/as-served.ts";
import { discover, type Discovery } from "../asking/discover.ts";
import type { DiscoveryOptions } from "../asking/walk.ts";
import type { Place } from "../asking/probe.ts";
import { bySiblings, metIn } from "../asking/sibling-ids.ts";
import { pool } from "./pool.ts";
import { idsOfRoute } from "./chosen.ts";
import { explained, isDenied, type Obstacle, obstacleOf, type Trouble, troubleOf } from "../session/obstacle.ts";
import type { Session } from "../session/session.ts";

/** A route that is ready to be tested. */
export interface Prepared extends Place {
  /** The answers that show that the route is not there: 404, whatever was asked for; absent where that is not so. */
  readonly absent?: Discovery["absent"];
}

/** Operations whose ids are looked for at once. */
const discoveredAtOnce = 4;

interface Opened {
  readonly contract: Contract;
  readonly session: Session;
}

interface Preparation {
  readonly routes: readonly Prepared[];
  readonly answers: readonly Answer[];
  readonly obstacle: Obstacle;
}

/** Discovers ids for every route, and tells whether the target answers us at all. */
export async function prepare(
  opened: readonly Opened[],
  options: DiscoveryOptions,
): Promise<{ readonly routes: readonly Prepared[]; readonly obstacle: Obstacle; readonly trouble?: Trouble }> {
  const routes: Prepared[] = [];
  const answers: Answer[] = [];
  let obstacle: Obstacle;
  // The first one tells whether anything is there; after that nobody need wait for the others.
  const found = async (one: Opened): Promise<Preparation> => {
    const preparation = await withSubstitutes(one, obstacle, options);
    obstacle ??= preparation.obstacle;
    if (opened.length > fewContracts) forgetRead(preparation.answers);
    return preparation;
  };
  const [first, ...others] = opened;
  const prepared = first === undefined ? [] : [await found(first), ...(await pool(others, discoveredAtOnce, found))];
  routes.push(...prepared.flatMap((one) => one.routes));
  answers.push(...prepared.flatMap((one) => one.answers));
  if (obstacle === undefined) {
    const told = await withSiblings(routes.splice(0), answers, options);
    const kept = await pool(told, discoveredAtOnce, (one) => asKept(one, options));
    routes.push(...(options.quick ? kept : await withOptionsOfOthers(await withThoseOfOthers(kept))));
  }
  if (opened.length > fewContracts) forgetRead(answers);
  // A run that was cut off says nothing of the target.
  const cutShort = opened.some(({ session }) => session.options.client.signal.aborted);
  if (
    obstacle === undefined &&
    opened.length > 0 &&
    opened.every(({ session, contract }) => lacksUser(session, contract))
  )
    obstacle = { reason: noUser };
  const met = obstacle ?? (cutShort ? undefined : obstacleOf(answers, rootOf(opened)));
  const explanation = await explained(met, answers, opened[0]?.session);
  const isBlind = explanation !== undefined || (!cutShort && routes.every(({ known }) => known.length === 0));
  const likely = isBlind ? await troubleOf(answers, explanation, opened[0]?.session) : undefined;
  // That a claimed route is not there is told by itself, unless all of it is somewhere else.
  const isTold =
    explanation === undefined && likely?.explainsAll !== true && routes.some(({ absent }) => absent !== undefined);
  const trouble = isTold ? undefined : likely;
  return { routes, obstacle: explanation, ...(trouble === undefined ? {} : { trouble }) };
}

// Of a route that is not there nothing is kept, and nothing is asked for.
async function asKept(prepared: Prepared, { quick, claims }: DiscoveryOptions): Promise<Prepared> {
  const { session, contract, route, bindings, absent } = prepared;
  if (absent !== undefined) return prepared;
  const claimed = claims?.options === undefined ? {} : { claimed: claims.options };
  return { ...prepared, contract: await asServed(session, contract, route, { ids: bindings[0], quick, ...claimed }) };
}

/** Of more contracts, what is kept for the next one takes more memory than working it out again takes time. */
export const fewContracts = 30;

function forgetRead(answers: readonly Answer[]): void {
  for (const { exchange } of answers) exchange.memo?.clear();
}

// What one route has shown may be asked for on another whose own way told no ids.
async function withSiblings(
  routes: readonly Prepared[],
  answers: readonly Answer[],
  { given, quick, claims }: DiscoveryOptions,
): Promise<readonly Prepared[]> {
  const isLost = ({ known, route }: Prepared): boolean => known.length === 0 && route.parameters.length > 0;
  if (!routes.some(isLost)) return routes;
  const contracts = [...new Set(routes.map(({ contract }) => contract))];
  const met = metIn(answers, contracts);
  const operations = contracts.map(({ operation }) => operation);
  const found: Prepared[] = [];
  for (const prepared of routes) {
    const { session, contract, route } = prepared;
    const isAsked = isLost(prepared) && !session.options.client.signal.aborted && !lacksUser(session, contract);
    const own = { ...given, ...idsOfRoute(route.template, claims) };
    const siblings = isAsked
      ? await bySiblings(session, contract, route, { met, operations, given: own, quick })
      : undefined;
    if (siblings === undefined || siblings.known.length === 0) found.push(prepared);
    else found.push({ session, contract, route, bindings: siblings.bindings, known: siblings.known });
  }
  return found;
}

/** Why an operation of the signed-in user cannot be tested by an application. */
const noUser =
  "Every path is that of a signed-in user, and whoever may read has signed none in: give --token of a user, or an identity with a delegated token.";

// An application that asks for the signed-in user is refused rightly, so that nothing can be read as it.
function lacksUser(session: Session, { operation }: Contract): boolean {
  if (operation.permissions.delegatedOnly !== true) return false;
  const standing = session.standingOf("allowed");
  return standing?.kind === "refused" && standing.access === "application";
}

function rootOf([first]: readonly Opened[]): URL | undefined {
  return first?.session.options.root;
}

// A target may know a permission by one of its names only, or only applications: then another token that is to be let
// in asks, and what the first one was refused for is found by the requirements on permissions.
async function withSubstitutes(one: Opened, before: Obstacle, options: DiscoveryOptions): Promise<Preparation> {
  const first = await discoverRoutes(one, before, options);
  if (!refusesOperation(first.answers)) return first;
  const { session } = one;
  const original = session.playing("allowed");
  for (const identity of session.options.substitutes) {
    session.play("allowed", identity);
    const again = await discoverRoutes(one, before, options);
    if (!refusesOperation(again.answers)) return again;
  }
  if (original !== undefined) session.play("allowed", original);
  return first;
}

async function discoverRoutes(one: Opened, before: Obstacle, options: DiscoveryOptions): Promise<Preparation> {
  const { contract, session } = one;
  const routes: Prepared[] = [];
  const answers: Answer[] = [];
  let obstacle = before;
  for (const route of contract.operation.routes) {
    // Where nobody listens, further requests would only take their time to fail.
    const own = { ...options, given: { ...options.given, ...idsOfRoute(route.template, options.claims) } };
    const found = obstacle === undefined ? await tryDiscover(session, contract, route, own) : nothing;
    const { bindings, known, absent } = found;
    // Of a route that nobody claims by name, ids may be missing where nothing leads to it.
    const isMissing = absent !== undefined && (known.length > 0 || options.claims?.operations !== undefined);
    routes.push({ contract, session, route, bindings, known, ...(isMissing ? { absent } : {}) });
    answers.push(...found.answers);
    obstacle ??= found.obstacle ?? silence(session, answers);
  }
  return { routes, answers, obstacle };
}

function silence(session: Session, answers: readonly Answer[]): Obstacle {
  if (session.options.client.signal.aborted || answers.length === 0) return undefined;
  if (answers.some((answer) => statusOf(answer) !== undefined)) return undefined;
  return obstacleOf(answers, session.options.root);
}

// The collections that lead to an operation may need another permission, and count only where nothing else was asked.
function refusesOperation(answers: readonly Answer[]): boolean {
  const own = answers.filter(({ ask }) => ask.path === undefined);
  const telling = own.length > 0 ? own : answers;
  return telling.length > 0 && telling.every((answer) => isDenied(statusOf(answer)));
}

interface Found extends Discovery {
  readonly obstacle?: Obstacle;
}

const nothing: Found = { bindings: [], known: [], answers: [] };

async function tryDiscover(
  session: Session,
  contract: Contract,
  route: Route,
  options: DiscoveryOptions,
): Promise<Found> {
  try {
    const { signal } = session.options.client;
    if (!(await endsBefore(signal, session.signIn()))) return nothing;
    if (lacksUser(session, contract)) return nothing;
    return await discover(session, contract, route, options);
  } catch (error) {
    if (error instanceof IdentityError) return { ...nothing, obstacle: { reason: error.message } };
    throw error;
  }
}

// Whether the work ends before the signal calls it off. Rejects as the work does.
async function endsBefore(signal: AbortSignal, work: Promise<unknown>): Promise<boolean> {
  if (signal.aborted) {
    work.catch(() => undefined);
    return false;
  }
  let stop = (): void => undefined;
  const calledOff = new Promise<false>((resolve) => {
    stop = () => resolve(false);
    signal.addEventListener("abort", stop, { once: true });
  });
  try {
    return await Promise.race([work.then(() => true), calledOff]);
  } finally {
    signal.removeEventListener("abort", stop);
  }
}
