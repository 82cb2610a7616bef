import { withRefusals } from "../../../behaviour/with-refusals.ts";
import { without } from "../../../behaviour/without.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "The error for an unknown id has no Content-Type",
  who: "A mock that sets headers where it finds something",
  apply: (honest) =>
    withRefusals(honest, (answer) =>
      answer.status === 404 ? { ...answer, headers: without(answer.headers, "Content-Type") } : answer,
    ),
};
