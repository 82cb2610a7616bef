import { badRequest, Refused } from "../refusal.ts";
import { changeFilter, withFilterNodes } from "../behaviour/filters.ts";
import type { Exchange } from "../exchange.ts";
import { malformedFilter } from "../filter/tokenize.ts";
import type { VariationDefinitions } from "../variation.ts";

function isDocumented(option: string, { operation }: Exchange): boolean {
  return operation?.queryOptions.includes(option) === true;
}

const bytes: readonly string[] = ["Edm.Byte", "Edm.SByte"];

export const variations: VariationDefinitions = {
  "numbers-out-of-range-refused": {
    title: "A filter with a number that the type of the member cannot hold is answered 400",
    allowedBy: "OData leaves open what an operator makes of a literal of another type",
    group: "filter-literals",
    apply: (honest) =>
      withFilterNodes(honest, (node) => {
        if (node.kind !== "compare" || node.left.kind !== "member" || node.right.kind !== "literal") return node;
        const { type } = node.left.member;
        const { value } = node.right;
        const [least, most] = type === "Edm.Byte" ? [0, 255] : [-128, 127];
        if (bytes.includes(type) && typeof value === "number" && (value < least || value > most))
          throw badRequest("malformed-filter", `${value} is no ${type}.`);
        return node;
      }),
  },
  "advanced-queries-unannounced": {
    title: "Advanced queries but searches are answered without the header that is documented for them",
    allowedBy:
      "Microsoft Graph: which filters are advanced is the service's to say; what works with the header may work without",
    apply: (honest) => ({
      ...honest,
      unmetNeed: (used, options, ex) => (used.has("$search") ? honest.unmetNeed(used, options, ex) : undefined),
    }),
  },
  "top-bad-request": {
    title: "$top is answered 400",
    allowedBy: "OData: an unsupported option may be refused",
    group: "top",
    apply: (honest) => ({
      ...honest,
      limitsOf: (ex) => {
        if (ex.options.top === undefined || isDocumented("$top", ex)) return honest.limitsOf(ex);
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
        if (ex.options.top === undefined || isDocumented("$top", ex)) return honest.limitsOf(ex);
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
  "top-is-page-size": {
    title: "$top is the size of a page, and next links lead to the rest",
    allowedBy: "Microsoft Graph: services take $top for the size of a page where they page themselves",
    group: "top",
    apply: (honest) => ({
      ...honest,
      limitsOf: (ex) => ({ ...honest.limitsOf(ex), top: Number.POSITIVE_INFINITY }),
      pageSize: (ex) =>
        isDocumented("$top", ex) ? Math.min(honest.pageSize(ex), ex.options.top ?? 1000) : honest.pageSize(ex),
    }),
  },
  "count-on-first-page-alone": {
    title: "@odata.count stands on the first page alone",
    allowedBy: "OData JSON: the count may be left out of later pages",
    group: "count",
    apply: (honest) => ({
      ...honest,
      limitsOf: (ex) => {
        const limits = honest.limitsOf(ex);
        return (ex.options.offset ?? 0) === 0 ? limits : { ...limits, count: false };
      },
    }),
  },
  "undocumented-filter-refused": {
    title: "$filter on members without documented support, or with functions, in, has or not, is answered 400",
    allowedBy: "The resource page says which members can be filtered by, and with which operators",
    apply: (honest) => ({
      ...honest,
      parseFilter: (text, type, ex) => {
        const hasFunctions = Object.values(type.properties).some(
          ({ filterFunctions }) => filterFunctions !== undefined,
        );
        // Inside of an expansion examples show which.
        const shown = [...(ex.operation?.expandOptions?.values() ?? [])].flatMap(({ members = [] }) => members);
        const supported = ([name = "", ...inner]: readonly string[]): boolean =>
          inner.length > 0 ||
          shown.includes(name) ||
          (type.properties[name] ?? type.navigation[name])?.filter !== undefined;
        const filter = honest.parseFilter(text, type, ex);
        return ex.operation === undefined
          ? filter
          : changeFilter(filter, (node) => {
              if (!hasFunctions && ["in", "has", "call", "lambda", "not"].includes(node.kind))
                throw malformedFilter("it is not supported");
              if (!hasFunctions && node.kind === "member" && !supported(node.member.path))
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
        const supports = ([name = "", inner]: readonly string[]): boolean => {
          const owner = type.properties[name];
          const within = ex.world.specs.types.get(owner?.type ?? "");
          if (inner === undefined) return owner?.orderby === true;
          return within?.kind === "complex" && within.properties[inner]?.orderby === true;
        };
        const unsupported = keys.find(({ member: { path } }) => !supports(path));
        if (ex.operation !== undefined && unsupported !== undefined)
          throw badRequest("malformed-orderby", `'${unsupported.member.path.join("/")}' is not sortable.`);
        return keys;
      },
    }),
  },
};
