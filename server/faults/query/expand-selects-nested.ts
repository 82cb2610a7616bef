import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "A nested $select has no effect",
  who: "A mock that reads the name in front of the parentheses",
  apply: (honest) => ({
    ...honest,
    parseExpand: (text, type, ex) => {
      const expansions = honest.parseExpand(text, type, ex);
      return ex.operation === undefined ? expansions : expansions.map(({ navigation }) => ({ navigation }));
    },
  }),
};
