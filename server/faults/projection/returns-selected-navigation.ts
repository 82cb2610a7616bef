import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "Selected navigation properties are left out",
  who: "A mock whose projection knows columns only",
  apply: (honest) => ({
    ...honest,
    membersOf: (entity, type, ex) => ({
      ...honest.membersOf(entity, type, ex),
      ...(ex.options.select === undefined ? {} : { inline: [] }),
    }),
  }),
};
