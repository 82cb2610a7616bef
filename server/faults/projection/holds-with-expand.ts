import { withOptions } from "../../behaviour/options.ts";
import type { FaultDefinitions } from "../../fault.ts";
import { Refused } from "../../refusal.ts";

export const faults: FaultDefinitions = {
  "projection/holds-with-expand": {
    title: "$expand has no effect next to $select",
    who: "A mock that projects after it has expanded",
    apply: (honest) => ({
      ...honest,
      membersOf: (entity, type, ex) => ({
        ...honest.membersOf(entity, type, ex),
        ...(ex.options.select === undefined ? {} : { expanded: [] }),
      }),
    }),
  },
  "projection/holds-with-expand/only-if-selected": {
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
  },
  "projection/holds-with-expand/refused-together": {
    title: "$select next to $expand is answered 501",
    who: "A mock author who left the combination for later",
    apply: (honest) =>
      withOptions(honest, (options) => {
        if (options.select === undefined || options.expand === undefined) return options;
        throw new Refused({
          reason: "malformed-expand",
          status: 501,
          code: "NotImplemented",
          message: "Not supported.",
        });
      }),
  },
};
