import { changeFilter } from "../behaviour/change-filter.ts";
import { malformedFilter } from "../filter/malformed-filter.ts";
import type { VariationDefinition } from "../variation.ts";

export const variation: VariationDefinition = {
  title: "$filter on members without documented support, or with functions, in or has, is answered 400",
  allowedBy: "The resource page says which members can be filtered by, and with which operators",
  apply: (honest) => ({
    ...honest,
    parseFilter: (text, type, ex) => {
      const supported = (name: string): boolean =>
        (type.properties[name] ?? type.navigation[name])?.filter !== undefined;
      const filter = honest.parseFilter(text, type, ex);
      return ex.operation === undefined
        ? filter
        : changeFilter(filter, (node) => {
            if (["in", "has", "call", "lambda"].includes(node.kind)) throw malformedFilter("it is not supported");
            if (node.kind === "member" && !supported(node.member.path[0] ?? ""))
              throw malformedFilter(`'${node.member.path.join("/")}' is not filterable`);
            return node;
          });
    },
  }),
};
