import { addressWithout, withKeptAnswers } from "../../behaviour/repeats.ts";
import { throughRun } from "../../behaviour/contexts.ts";
import { withOptions, withoutOptions, withSelection } from "../../behaviour/options.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "projection/select-has-effect": {
    title: "Items come whole whatever was selected",
    who: "A mock that serves stored answers",
    apply: (honest) => ({
      ...honest,
      membersOf: (entity, type, ex) => honest.membersOf(entity, type, withoutOptions(ex, "select")),
    }),
  },
  "projection/select-has-effect/direct-only": {
    title: "Through a run items come whole whatever was selected",
    who: "A mock whose second route was added later",
    apply: (honest) =>
      withSelection(honest, (select, { target }) => (target !== undefined && throughRun(target) ? undefined : select)),
  },
  "projection/select-has-effect/kept-by-path": {
    title: "An answer is kept for all requests that differ in $select only",
    who: "A proxy whose cache key leaves out options that it takes for presentation",
    apply: (honest) => withKeptAnswers(honest, (ex) => addressWithout(ex, "select")),
  },
  "projection/select-has-effect/other-case": {
    title: "$select has no effect where the path is not in the usual letter case",
    who: "A gateway that rewrites paths, and loses the query over it",
    apply: (honest) =>
      withOptions(honest, ({ select, ...options }, { request }) =>
        select === undefined || request.path.startsWith("/identityGovernance/lifecycleWorkflows/workflows")
          ? { ...options, ...(select === undefined ? {} : { select }) }
          : options,
      ),
  },
};
