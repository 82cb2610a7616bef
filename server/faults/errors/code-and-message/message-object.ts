import { changeMember } from "../../../behaviour/change-member.ts";
import { withError } from "../../../behaviour/with-error.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "The message is an object with lang and value",
  who: "A library for OData 3",
  apply: (honest) =>
    withError(honest, (error) => changeMember(error, "message", (value) => ({ lang: "en-US", value }))),
};
