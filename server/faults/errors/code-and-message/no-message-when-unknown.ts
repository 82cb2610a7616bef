import { withError } from "../../../behaviour/with-error.ts";
import { without } from "../../../behaviour/without.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "The error for an unknown id has no message",
  who: "A mock author who thought that the code says it",
  apply: (honest) =>
    withError(honest, (error, { reason }) => (reason === "unknown-key" ? without(error, "message") : error)),
};
