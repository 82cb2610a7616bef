import { withError } from "../../../behaviour/with-error.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "The code of a malformed option is null",
  who: "A mock whose table of codes has a gap",
  apply: (honest) =>
    withError(honest, (error, { reason }) => (reason.startsWith("malformed-") ? { ...error, code: null } : error)),
};
