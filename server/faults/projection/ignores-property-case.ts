import { badRequest } from "../../bad-request.ts";
import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "Property names in $select must have the documented casing",
  who: "A mock that looks members up in a plain object",
  apply: (honest) => ({
    ...honest,
    parseSelect: (text, type, ex) => {
      const known = ["*", ...Object.keys(type.properties), ...Object.keys(type.navigation)];
      const unknown = text.split(",").find((name) => !known.includes(name.trim()));
      if (unknown !== undefined) throw badRequest("malformed-select", `There is no property '${unknown}'.`);
      return honest.parseSelect(text, type, ex);
    },
  }),
};
