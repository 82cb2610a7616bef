import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "A $select with an unknown name gives whole items",
  who: "A gateway that drops an option that it cannot read",
  apply: (honest) => ({
    ...honest,
    parseSelect: (text, type, ex) => {
      try {
        return honest.parseSelect(text, type, ex);
      } catch {
        return ["*"];
      }
    },
  }),
};
