import { withAnswers } from "../../behaviour/answers.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "status/accepts-documented-casing": {
    title: "Segment names must have the casing of the metadata",
    who: "A mock on a case-sensitive router, with routes copied from the metadata",
    apply: (honest) => ({
      ...honest,
      sameName: (given, declared) => given === declared,
    }),
  },
  "status/accepts-documented-casing/redirected": {
    title: "A path in another letter case is answered 301",
    who: "A gateway that likes its addresses canonical",
    apply: (honest) =>
      withAnswers(honest, (answer, { request }) =>
        request.path.startsWith("/identityGovernance/") ? answer : { ...answer, status: 301, body: { kind: "none" } },
      ),
  },
};
