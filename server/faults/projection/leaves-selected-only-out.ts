import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "projection/leaves-selected-only-out": {
    title: "All members are sent, those that come only when they are selected as well",
    who: "A mock that sends its rows as they are stored",
    apply: (honest) => ({
      ...honest,
      membersOf: (entity, type, ex) => {
        const members = honest.membersOf(entity, type, ex);
        if (ex.operation === undefined || ex.options.select !== undefined) return members;
        const stored = Object.keys(type.properties).filter((name) => entity.values[name] !== undefined);
        return { ...members, properties: stored };
      },
    }),
  },
};
