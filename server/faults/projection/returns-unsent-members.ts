import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "projection/returns-unsent-members": {
    title: "In a list $select only takes away from what is sent without it",
    who: "A service that fetches the default members of a list, and projects what it has fetched",
    apply: (honest) => ({
      ...honest,
      membersOf: (entity, type, ex) => {
        const members = honest.membersOf(entity, type, ex);
        if (ex.options.select === undefined || ex.target?.collection !== true) return members;
        const properties = members.properties.filter((name) => type.properties[name]?.optional !== true);
        return { ...members, properties };
      },
    }),
  },
};
