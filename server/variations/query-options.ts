import { badRequest, Refused } from "../refusal.ts";
import { changeFilter } from "../behaviour/filters.ts";
import { malformedFilter } from "../filter/tokenize.ts";
import type { VariationDefinitions } from "../variation.ts";

export const variations: VariationDefinitions = {
  "top-bad-request": {
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
  },
  "top-refused": {
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
  },
  "top-skip-count-honoured": {
    title: "$top, $skip and $count work",
    allowedBy: "OData: these options have a meaning, documented here or not",
    group: "top",
    apply: (honest) => ({
      ...honest,
      limitsOf: ({ options: { top, skip, count } }) => ({
        top: top ?? Number.POSITIVE_INFINITY,
        skip: skip ?? 0,
        count: count ?? false,
      }),
    }),
  },
  "undocumented-filter-refused": {
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
  },
  "undocumented-orderby-refused": {
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
  },
};
