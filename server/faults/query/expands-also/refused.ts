import { badRequest } from "../../../bad-request.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "$expand=task is answered 400",
  who: "A gateway that knows only the navigation property of the resource page",
  apply: (honest) => ({
    ...honest,
    parseExpand: (text, type, ex) => {
      const expansions = honest.parseExpand(text, type, ex);
      if (ex.operation !== undefined && expansions.some(({ navigation }) => navigation === "task"))
        throw badRequest("malformed-expand", "The navigation property 'task' cannot be expanded.");
      return expansions;
    },
  }),
};
