import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "Of a nested $select the last member is missing",
  who: "A parser that cuts a character too many, and then passes over the broken name",
  apply: (honest) => ({
    ...honest,
    parseExpand: (text, type, ex) => {
      const expansions = honest.parseExpand(text, type, ex);
      if (ex.operation === undefined) return expansions;
      return expansions.map(({ navigation, select }) =>
        select === undefined ? { navigation } : { navigation, select: select.slice(0, Math.max(1, select.length - 1)) },
      );
    },
  }),
};
