import { badRequest } from "../../refusal.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "query/expand-selects-nested": {
    title: "A nested $select has no effect",
    who: "A mock that reads the name in front of the parentheses",
    apply: (honest) => ({
      ...honest,
      parseExpand: (text, type, ex) => {
        const expansions = honest.parseExpand(text, type, ex);
        return ex.operation === undefined ? expansions : expansions.map(({ navigation }) => ({ navigation }));
      },
    }),
  },
  "query/expand-selects-nested/last-dropped": {
    title: "Of a nested $select the last member is missing",
    who: "A parser that cuts a character too many, and then passes over the broken name",
    apply: (honest) => ({
      ...honest,
      parseExpand: (text, type, ex) => {
        const expansions = honest.parseExpand(text, type, ex);
        if (ex.operation === undefined) return expansions;
        return expansions.map(({ navigation, select }) =>
          select === undefined
            ? { navigation }
            : { navigation, select: select.slice(0, Math.max(1, select.length - 1)) },
        );
      },
    }),
  },
  "query/expand-selects-nested/refused": {
    title: "A nested $select is answered 400",
    who: "A gateway that checks $expand against a list of names",
    apply: (honest) => ({
      ...honest,
      parseExpand: (text, type, ex) => {
        const expansions = honest.parseExpand(text, type, ex);
        if (ex.operation !== undefined && text.includes("("))
          throw badRequest("malformed-expand", `'${text}' is no navigation property of type '${type.name}'.`);
        return expansions;
      },
    }),
  },
};
