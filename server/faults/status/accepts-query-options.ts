import type { FaultDefinition } from "../../fault.ts";
import { Refused } from "../../refusal.ts";

export const fault: FaultDefinition = {
  title: "$orderby is answered 501",
  who: "A mock author who left ordering for later",
  apply: (honest) => ({
    ...honest,
    parseOrderby: () => {
      throw new Refused({
        reason: "malformed-orderby",
        status: 501,
        code: "NotImplemented",
        message: "$orderby is not supported.",
      });
    },
  }),
};
