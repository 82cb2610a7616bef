import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "status/ignores-segment-case": {
    title: "Only the casings that the documentation shows are accepted",
    who: "A mock that registers its routes twice, once as IdentityGovernance",
    apply: (honest) => ({
      ...honest,
      sameName: (given, declared) =>
        given === declared || given === declared.charAt(0).toUpperCase() + declared.slice(1),
    }),
  },
  "status/ignores-segment-case/last-segment": {
    title: "The last segment must have the casing of the metadata",
    who: "A mock that looks collections up in a plain object",
    apply: (honest) => ({
      ...honest,
      splitPath: (path) =>
        honest
          .splitPath(path)
          .map((segment) =>
            /^taskProcessingResults$/i.test(segment) && segment !== "taskProcessingResults" ? "unknown" : segment,
          ),
    }),
  },
};
