import { withRefusals } from "../../../behaviour/with-refusals.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "A malformed option is answered without a body",
  who: "A framework that refuses what its binder cannot read",
  apply: (honest) =>
    withRefusals(honest, (answer) => (answer.status === 400 ? { ...answer, body: { kind: "none" } } : answer)),
};
