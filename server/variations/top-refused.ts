import { Refused } from "../refusal.ts";
import type { VariationDefinition } from "../variation.ts";

export const variation: VariationDefinition = {
  title: "$top is answered 501",
  allowedBy: "OData: an unsupported option may be refused",
  group: "top",
  apply: (honest) => ({
    ...honest,
    limitsOf: (ex) => {
      if (ex.options.top === undefined) return honest.limitsOf(ex);
      throw new Refused({
        reason: "unknown-option",
        status: 501,
        code: "NotImplemented",
        message: "$top is not supported.",
      });
    },
  }),
};
