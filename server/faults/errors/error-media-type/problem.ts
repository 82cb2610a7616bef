import { withRefusals } from "../../../behaviour/with-refusals.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "Errors are declared as application/problem+json",
  who: "A framework with a media type of its own for errors",
  apply: (honest) =>
    withRefusals(honest, (answer) => ({
      ...answer,
      headers: { ...answer.headers, "Content-Type": "application/problem+json" },
    })),
};
