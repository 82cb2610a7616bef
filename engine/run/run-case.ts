import type { Route } from "../../specs/operation.ts";
import type { Requirement } from "../../specs/requirement.ts";
import type { Answer } from "../../judging/answers/answer.ts";
import { broken } from "../../judging/judgement.ts";
import { basicReason } from "../../judging/tokens/documented-names.ts";
import { speaksOf } from "../../specs/speaks-of.ts";
import { isStrained, type Place, Probe } from "../asking/probe.ts";
import type { Suite } from "../builders/suite.ts";
import type { RequirementResult } from "../finished-run.ts";
import type { Asked } from "../run-options.ts";
import type { Obstacle } from "../session/obstacle.ts";
import { seedFor, type Settings } from "../settings.ts";
import { leftOut } from "../verdict/verdict.ts";
import { type Case, errorResult, type ResultContext, resultOf } from "../verdict/result.ts";
import type { Prepared } from "./preparation.ts";
import { silentReason } from "./chosen.ts";

/** Draws per property where the target asks to be asked less. */
const fewRuns = 2;
/** The fewest draws of a property on each route of an operation, unless fewer are wanted in all. */
const fewestOnRoute = 5;
/** So many requirements send requests enough of all kinds. */
const manyRequirements = 40;

/** A requirement on one route, with all that it takes to test it. */
export interface RunnableCase {
  readonly requirement: Requirement;
  readonly suite: Suite;
  readonly prepared: Prepared;
  readonly runs: number;
  readonly claimed: boolean;
  /** Whether a requirement of this run tells that the route is not there, where it is not. */
  readonly tellsAbsence: boolean;
}

/** The requirement that tells of a route that is not there. */
export const answersOk = "status/answers-ok";

export interface CaseContext extends ResultContext {
  readonly onAsk?: (asked: Asked) => void;
  /** All routes that are there. */
  readonly routes: readonly Place[];
  /** How many requirements speak of a route and are tested. */
  readonly requirementsOn: ReadonlyMap<Route, number>;
}

/** Tests one requirement on one route. Never rejects: what breaks down in our own code is the verdict `error`. */
export async function runCase(
  { requirement, suite, prepared, runs, claimed, tellsAbsence }: RunnableCase,
  settings: Settings,
  obstacle: Obstacle,
  context: CaseContext,
): Promise<RequirementResult> {
  const { contract, route, session } = prepared;
  const operation = contract.operation.id;
  const subject = subjectOf(requirement, prepared);
  const undecided = (reason: string): RequirementResult =>
    resultOf(subject, { judgement: { kind: "unjudged", reason }, evidence: [] }, context);
  const applies = suite.applies?.(contract, route);
  const silent = silentReason(requirement, contract.operation, route, { claimed, applies });
  if (silent !== undefined) return { ...undecided(silent), verdict: "not-applicable" };
  if (settings.quick && isLeftOut(requirement, suite, prepared)) {
    return undecided(requirement.quick === "skipped" ? leftOut.altogether : leftOut.here);
  }
  if (obstacle !== undefined) return undecided("the target could not be asked");
  // By the claims of its token it is refused, and rightly so: that says nothing of the target.
  if (session.standingOf("allowed")?.kind === "refused")
    return undecided("the token that may read has no permission for this operation");
  const { absent } = prepared;
  if (absent !== undefined) {
    if (requirement.id === answersOk) return absence(subject, absent, context);
    // It is told once: nothing more can be said of what is not there.
    const result = undecided("the route is not there: whatever is asked for, it is answered with 404");
    return tellsAbsence ? { ...result, verdict: "not-applicable" } : result;
  }
  const cutShort = session.options.client.cutShort;
  if (cutShort !== undefined) return undecided(cutShort);
  const seed = seedFor(settings.seed, `${requirement.id} ${operation} ${route.id}`);
  try {
    const sharedSeed = seedFor(settings.seed, `${operation} ${route.id}`);
    const draws = {
      seed,
      sharedSeed,
      runs: isStrained(session) ? Math.min(runs, fewRuns) : shareOf(runs, prepared, context),
      quick: settings.quick,
      unshrunk: settings.unshrunk,
      isAlone: (context.requirementsOn.get(route) ?? 0) < manyRequirements,
      ...(settings.company === undefined
        ? {}
        : { turn: { among: settings.company, at: seedFor(0, `${operation} ${route.id}`) } }),
    };
    const onAsk = (request: string): void =>
      context.onAsk?.({ requirement: requirement.id, operation, route: route.id, request });
    const probe = new Probe(prepared, draws, { onAsk, beside: context.routes });
    const start = performance.now();
    const outcome = await suite.drive(probe);
    if (outcome.judgement.kind !== "unjudged") session.options.ledger?.decided(probe.asked);
    // What was found broken stays broken, unless what shows it was never sent; what held, held only as far as it was looked at.
    if (probe.cutOff !== undefined && (outcome.judgement.kind === "kept" || outcome.evidence.some(wasCutOff)))
      return undecided(probe.cutOff);
    const durationMs = Math.round((performance.now() - start) * 10) / 10;
    return { ...resultOf(subject, outcome, context), durationMs };
  } catch (error) {
    return errorResult(subject, error, context);
  }
}

// The routes of an operation share the draws of a property: each draws others.
function shareOf(runs: number, { session }: Prepared, { routes }: CaseContext): number {
  const among = routes.filter((one) => one.session === session).length;
  return Math.max(Math.min(runs, fewestOnRoute), Math.ceil(runs / Math.max(1, among)));
}

function wasCutOff({ exchange: { response } }: Answer): boolean {
  return response.kind === "failed" && response.cause === "budget";
}

/** The case that a result speaks of. */
export function subjectOf(requirement: Requirement, { contract, route, session }: Prepared): Case {
  const table = route.permissions ?? contract.operation.permissions;
  const shownLess = basicReason(session.standingOf("allowed"), table);
  return {
    requirement,
    operation: contract.operation.id,
    route,
    ...(shownLess === undefined ? {} : { shownLess }),
    ...(contract.operation.supposes === undefined ? {} : { supposes: contract.operation.supposes }),
  };
}

/** The one result that tells of a route which is not there. */
function absence(subject: Case, answers: readonly [Answer, ...Answer[]], context: ResultContext): RequirementResult {
  const requests = answers.length === 1 ? "a request" : `each of ${answers.length} requests`;
  const breach = { expected: "the route is served", observed: `404 for ${requests}`, pointers: [] };
  return {
    ...resultOf(subject, { judgement: broken(breach), evidence: answers.slice(0, 1) }, context),
    reason: "A route is answered with 404, whatever is asked for.",
    next: "Serve it, or leave it out of claims.operations in the config, which init proposes; where it is served for other ids, give them under claims.ids.",
  };
}

// Which route it is depends on the id, so that each route gets its share.
function isLeftOut(requirement: Requirement, { applies }: Suite, { contract, route }: Prepared): boolean {
  const { id, quick } = requirement;
  if (quick === "skipped") return true;
  if (quick === undefined) return false;
  const { operation } = contract;
  const routes = operation.routes.filter(
    (candidate) => speaksOf(requirement, operation, candidate) && applies?.(contract, candidate) !== false,
  );
  return routes[seedFor(0, id) % routes.length] !== route;
}
