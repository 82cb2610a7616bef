import { withAnswers } from "../../../behaviour/with-answers.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "A path in another letter case is answered 301",
  who: "A gateway that likes its addresses canonical",
  apply: (honest) =>
    withAnswers(honest, (answer, { request }) =>
      request.path.startsWith("/identityGovernance/") ? answer : { ...answer, status: 301, body: { kind: "none" } },
    ),
};
