import { badRequest } from "../../refusal.ts";
import { withOrderKeys } from "../../behaviour/ordering.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "query/orderby-ignores-property-case": {
    title: "Property names in $orderby must have the documented casing",
    who: "A mock that looks members up in a plain object",
    apply: (honest) => ({
      ...honest,
      parseOrderby: (text, type, ex) => {
        for (const part of text.split(",")) {
          const [name = ""] = part.trim().split(/[ /]/);
          const known = Object.hasOwn(type.properties, name) || Object.hasOwn(type.navigation, name);
          if (!known) throw badRequest("malformed-orderby", `Could not find a property named '${name}'.`);
        }
        return honest.parseOrderby(text, type, ex);
      },
    }),
  },
  "query/orderby-ignores-property-case/stored-order": {
    title: "An order by a property in other letter case has no effect",
    who: "A mock that sorts by item[name], which is undefined for all",
    apply: (honest) =>
      withOrderKeys(honest, (keys, parts) => (parts.some((part) => /^[A-Z]{2}/.test(part)) ? [] : keys)),
  },
};
