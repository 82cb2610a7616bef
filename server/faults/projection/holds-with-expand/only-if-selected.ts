import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "Next to $select only what it names is expanded",
  who: "A mock that projects in the end, by the names in $select alone",
  apply: (honest) => ({
    ...honest,
    membersOf: (entity, type, ex) => {
      const members = honest.membersOf(entity, type, ex);
      const { select } = ex.options;
      return select === undefined
        ? members
        : { ...members, expanded: members.expanded.filter(({ navigation }) => select.includes(navigation)) };
    },
  }),
};
