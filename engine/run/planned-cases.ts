import type { ConformanceClass, Requirement } from "../../specs/requirement.ts";
import type { Suite } from "../builders/suite.ts";
import type { Share } from "../shards/share-out.ts";
import type { Prepared } from "./preparation.ts";
import type { RunnableCase } from "./run-case.ts";

/** What falls to this run, and where. */
export interface Planned {
  readonly cases: readonly RunnableCase[];
  /** The place of each case among those of the whole run, counted from 0. */
  readonly positions: readonly number[];
}

interface Plan {
  /** Of what falls to this run, in the order of the report. */
  readonly suites: ReadonlyMap<Requirement, Suite>;
  /** All of the whole run, in the same order. */
  readonly requirements: readonly Requirement[];
  readonly share: Share;
  readonly claimed: ReadonlySet<ConformanceClass>;
  readonly runsOf: (requirement: Requirement) => number;
}

/** The requirements on each route, route by route, as far as they fall to this run. */
export function plannedCases(
  routes: readonly Prepared[],
  { suites, requirements, share, claimed, runsOf }: Plan,
): Planned {
  const all = routes.flatMap((prepared) => requirements.map((requirement) => ({ prepared, requirement })));
  const held = all.flatMap(({ prepared, requirement }, position) => {
    const suite = suites.get(requirement);
    if (suite === undefined || !share.holds(prepared.contract.operation.id, requirement.id)) return [];
    const runs = runsOf(requirement);
    return [{ position, subject: { requirement, suite, prepared, runs, claimed: claimed.has(requirement.class) } }];
  });
  return { cases: held.map(({ subject }) => subject), positions: held.map(({ position }) => position) };
}
