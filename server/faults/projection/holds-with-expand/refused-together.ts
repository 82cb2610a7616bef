import { withOptions } from "../../../behaviour/with-options.ts";
import type { FaultDefinition } from "../../../fault.ts";
import { Refused } from "../../../refusal.ts";

export const fault: FaultDefinition = {
  title: "$select next to $expand is answered 501",
  who: "A mock author who left the combination for later",
  apply: (honest) =>
    withOptions(honest, (options) => {
      if (options.select === undefined || options.expand === undefined) return options;
      throw new Refused({ reason: "malformed-expand", status: 501, code: "NotImplemented", message: "Not supported." });
    }),
};
