import { withQueryOf } from "../../behaviour/options.ts";
import { badRequest } from "../../refusal.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "query/filter-ignores-property-case": {
    title: "Property names in $filter must have the documented casing",
    who: "A mock that looks members up in a plain object",
    apply: (honest) => ({
      ...honest,
      parseFilter: (text, type, ex) => {
        const [name = ""] = /^\w+(?= )/.exec(text) ?? [];
        const known = name === "" || name === "not" || Object.hasOwn(type.properties, name);
        if (!known) throw badRequest("malformed-filter", `Could not find a property named '${name}'.`);
        return honest.parseFilter(text, type, ex);
      },
    }),
  },
  "query/filter-ignores-property-case/finds-nothing": {
    title: "A property in other letter case has no value to filter by",
    who: "A mock that reads item[name], and finds it undefined",
    apply: (honest) => ({
      ...honest,
      parseFilter: (text, type, ex) => {
        const filter = honest.parseFilter(text, type, ex);
        const [name = ""] = /^\w+(?= )/.exec(text) ?? [];
        const other = Object.keys(type.properties).some(
          (known) => known !== name && known.toLowerCase() === name.toLowerCase(),
        );
        return other ? { kind: "literal", value: false } : filter;
      },
    }),
  },
  "query/filter-ignores-property-case/plus": {
    title: "A + in a query is no space",
    who: "A parser that decodes percent-encoding and knows nothing of forms",
    apply: (honest) => ({ ...honest, readQuery: (query) => honest.readQuery(query.replaceAll("+", "%2B")) }),
  },
  "query/filter-ignores-property-case/option-name": {
    title: "An option whose name has capital letters is passed over",
    who: "A mock that looks options up in a plain object",
    apply: (honest) =>
      withQueryOf(honest, ({ name }, _target, ex) => ex.operation === undefined || !/^\$.*[A-Z]/.test(name)),
  },
};
