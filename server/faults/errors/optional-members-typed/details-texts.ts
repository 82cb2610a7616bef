import { withError } from "../../../behaviour/with-error.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "details is a list of strings",
  who: "A framework that collects what its validators say",
  apply: (honest) => withError(honest, (error, { message }) => ({ ...error, details: [message] })),
};
