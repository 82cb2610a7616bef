import type { Contract, Specs } from "../../specs/contract.ts";
import type { Route } from "../../specs/operation.ts";
import { discover } from "../driving/discover.ts";
import type { Ids } from "../driving/ask.ts";
import { type Answer, statusOf } from "../judging/answer.ts";
import type { RunOptions } from "./run-options.ts";
import type { Session } from "./session.ts";

/** A route with the ids that were found for it. */
export interface Prepared {
  readonly contract: Contract;
  readonly route: Route;
  readonly bindings: readonly Ids[];
}

/** Why nothing can be asked at all; undefined when the target answers. */
export type Obstacle = { readonly reason: string } | undefined;

/** Discovers ids for every route of the chosen operations, and tells whether the target answers us at all. */
export async function prepare(
  sessionFor: (contract: Contract) => Promise<Session>,
  specs: Specs,
  operations: Specs["operations"],
  options: RunOptions,
): Promise<{ readonly routes: readonly Prepared[]; readonly obstacle: Obstacle }> {
  const routes: Prepared[] = [];
  const answers: Answer[] = [];
  for (const operation of operations) {
    const contract = { operation, types: specs.types };
    const session = await sessionFor(contract);
    for (const route of operation.routes) {
      const found = await discover(session, contract, route, {
        given: options.ids ?? {},
        quick: options.quick ?? false,
      });
      routes.push({ contract, route, bindings: found.bindings });
      answers.push(...found.answers);
      // Nobody listens: further requests would only take their time to fail.
      if (answers.every((answer) => statusOf(answer) === undefined)) return { routes, obstacle: obstacle(answers) };
    }
  }
  return { routes, obstacle: obstacle(answers) };
}

function obstacle(answers: readonly Answer[]): Obstacle {
  const statuses = answers.map(statusOf);
  const failed = answers.find((answer) => statusOf(answer) === undefined)?.exchange.response;
  if (statuses.every((status) => status === undefined)) {
    const why = failed?.kind === "failed" ? `: ${failed.message}` : "";
    return { reason: `The target does not answer${why}.` };
  }
  if (statuses.every((status) => status === 401 || status === 403)) {
    const shown = [...new Set(statuses)].join(" and ");
    return { reason: `The target refuses our identity: every request was answered with ${shown}.` };
  }
  return undefined;
}
