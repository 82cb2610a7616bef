import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "$expand has no effect next to $select",
  who: "A mock that projects after it has expanded",
  apply: (honest) => ({
    ...honest,
    membersOf: (entity, type, ex) => ({
      ...honest.membersOf(entity, type, ex),
      ...(ex.options.select === undefined ? {} : { expanded: [] }),
    }),
  }),
};
