import { badRequest } from "../../bad-request.ts";
import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
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
};
