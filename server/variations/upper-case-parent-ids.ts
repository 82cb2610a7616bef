import { changeMember } from "../behaviour/change-member.ts";
import { upperGuid } from "../behaviour/guid.ts";
import type { VariationDefinition } from "../variation.ts";

export const variation: VariationDefinition = {
  title: "The parent collections list GUIDs in upper case, the contexts in lower case",
  allowedBy: "GUIDs are compared without case",
  apply: (honest) => ({
    ...honest,
    finishItem: (json, entity, ex) => {
      const item = honest.finishItem(json, entity, ex);
      return ex.operation === undefined ? changeMember(item, "id", upperGuid) : item;
    },
  }),
};
