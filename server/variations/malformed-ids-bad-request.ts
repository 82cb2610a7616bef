import { badRequest } from "../bad-request.ts";
import { isGuid } from "../behaviour/guid.ts";
import type { VariationDefinition } from "../variation.ts";

export const variation: VariationDefinition = {
  title: "Unknown ids that are neither GUIDs nor numbers are answered 400",
  allowedBy: "A malformed id may be answered 400 or 404",
  apply: (honest) => ({
    ...honest,
    lookUp: (target, ex) => {
      const found = honest.lookUp(target, ex);
      if (found.kind !== "unknown-key" || isGuid(found.key) || /^\d+$/.test(found.key)) return found;
      throw badRequest("unknown-key", `'${found.key}' is no id.`);
    },
  }),
};
