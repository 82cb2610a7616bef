import { badRequest } from "../bad-request.ts";
import type { VariationDefinition } from "../variation.ts";

export const variation: VariationDefinition = {
  title: "$top is answered 400",
  allowedBy: "OData: an unsupported option may be refused",
  group: "top",
  apply: (honest) => ({
    ...honest,
    limitsOf: (ex) => {
      if (ex.options.top === undefined) return honest.limitsOf(ex);
      throw badRequest("unknown-option", "$top is not supported.");
    },
  }),
};
