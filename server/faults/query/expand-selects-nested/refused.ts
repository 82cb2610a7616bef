import { badRequest } from "../../../bad-request.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "A nested $select is answered 400",
  who: "A gateway that checks $expand against a list of names",
  apply: (honest) => ({
    ...honest,
    parseExpand: (text, type, ex) => {
      const expansions = honest.parseExpand(text, type, ex);
      if (ex.operation !== undefined && text.includes("("))
        throw badRequest("malformed-expand", `'${text}' is no navigation property of type '${type.name}'.`);
      return expansions;
    },
  }),
};
