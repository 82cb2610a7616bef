import type { FaultDefinition } from "../../../fault.ts";
import { Refused } from "../../../refusal.ts";

export const fault: FaultDefinition = {
  title: "A malformed token is answered with 403",
  who: "A gateway that takes whom it cannot read for a guest",
  apply: (honest) => ({
    ...honest,
    readToken: async (text, ex) => {
      const token = await honest.readToken(text, ex);
      if (token !== undefined) return token;
      throw new Refused({ reason: "forbidden", status: 403, code: "AccessDenied", message: "Guests may not read." });
    },
  }),
};
