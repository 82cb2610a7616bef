import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "A selected task consists of its id",
  who: "A generator that takes a selected navigation property for a reference",
  apply: (honest) => ({
    ...honest,
    navigationJson: (entity, name, members, type, ex) => {
      const reference = name === "task" && ex.options.select?.includes(name) === true;
      return honest.navigationJson(entity, name, reference ? ["id"] : members, type, ex);
    },
  }),
};
