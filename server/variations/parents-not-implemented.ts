import { Refused } from "../refusal.ts";
import type { VariationDefinition } from "../variation.ts";

export const variation: VariationDefinition = {
  title: "The parent collections are answered 404",
  allowedBy: "The parent collections are other operations than the documented one",
  apply: (honest) => ({
    ...honest,
    lookUp: (target, ex) => {
      if (ex.operation !== undefined) return honest.lookUp(target, ex);
      throw new Refused({
        reason: "unknown-path",
        status: 404,
        code: "ResourceNotFound",
        message: "This resource is not available.",
      });
    },
  }),
};
