import { badRequest } from "../bad-request.ts";
import type { VariationDefinition } from "../variation.ts";

export const variation: VariationDefinition = {
  title: "$orderby on members without documented support is answered 400",
  allowedBy: "The resource page says which members can be ordered by",
  apply: (honest) => ({
    ...honest,
    parseOrderby: (text, type, ex) => {
      const keys = honest.parseOrderby(text, type, ex);
      const unsupported = keys.find(({ member: { path } }) => type.properties[path.join("/")]?.orderby !== true);
      if (ex.operation !== undefined && unsupported !== undefined)
        throw badRequest("malformed-orderby", `'${unsupported.member.path.join("/")}' is not sortable.`);
      return keys;
    },
  }),
};
