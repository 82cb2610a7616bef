import { badRequest } from "../../bad-request.ts";
import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
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
};
