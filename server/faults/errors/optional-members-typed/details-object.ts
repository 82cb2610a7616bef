import { withError } from "../../../behaviour/with-error.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "details is an object",
  who: "A mock author who had one detail in mind",
  apply: (honest) => withError(honest, (error, { message }) => ({ ...error, details: { code: "Detail", message } })),
};
