import { IdentityError } from "../../client/identity.ts";
import type { Contract } from "../../specs/contract.ts";
import type { Route } from "../../specs/operation.ts";
import type { Ids } from "../driving/ask.ts";
import { discover, type DiscoveryOptions } from "../driving/discover.ts";
import { type Answer, statusOf } from "../judging/answer.ts";
import type { Session } from "./session.ts";

/** A route with the ids that were found for it, and the session that asks. */
export interface Prepared {
  readonly contract: Contract;
  readonly session: Session;
  readonly route: Route;
  readonly bindings: readonly Ids[];
}

/** Why nothing can be asked at all; undefined when the target answers. */
export type Obstacle = { readonly reason: string } | undefined;

/** Discovers ids for every route, and tells whether the target answers us at all. */
export async function prepare(
  opened: readonly { readonly contract: Contract; readonly session: Session }[],
  options: DiscoveryOptions,
): Promise<{ readonly routes: readonly Prepared[]; readonly obstacle: Obstacle }> {
  const wanted = opened.flatMap((o) => o.contract.operation.routes.map((route) => ({ ...o, route })));
  const routes: Prepared[] = [];
  const answers: Answer[] = [];
  let obstacle: Obstacle;
  for (const { contract, session, route } of wanted) {
    // Where nobody listens, further requests would only take their time to fail.
    const found = obstacle === undefined ? await tryDiscover(session, contract, route, options) : nothing;
    routes.push({ contract, session, route, bindings: found.bindings });
    answers.push(...found.answers);
    obstacle ??= found.obstacle ?? (answers.every((a) => statusOf(a) === undefined) ? obstacleOf(answers) : undefined);
  }
  return { routes, obstacle: obstacle ?? obstacleOf(answers) };
}

interface Found {
  readonly bindings: readonly Ids[];
  readonly answers: readonly Answer[];
  readonly obstacle?: Obstacle;
}

const nothing: Found = { bindings: [], answers: [] };

async function tryDiscover(
  session: Session,
  contract: Contract,
  route: Route,
  options: DiscoveryOptions,
): Promise<Found> {
  try {
    await session.signIn();
    return await discover(session, contract, route, options);
  } catch (error) {
    if (error instanceof IdentityError) return { ...nothing, obstacle: { reason: error.message } };
    throw error;
  }
}

function obstacleOf(answers: readonly Answer[]): Obstacle {
  const statuses = answers.map(statusOf);
  if (statuses.every((status) => status === undefined)) {
    const response = answers[0]?.exchange.response;
    return { reason: `The target does not answer${response?.kind === "failed" ? `: ${response.message}` : ""}.` };
  }
  if (statuses.every((status) => status === 401 || status === 403)) {
    const shown = [...new Set(statuses)].join(" and ");
    return { reason: `The target refuses our identity: every request was answered with ${shown}.` };
  }
  return undefined;
}
