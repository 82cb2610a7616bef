import type { FaultDefinition } from "../../../fault.ts";
import { tokenize } from "../../../filter/tokenize.ts";

export const fault: FaultDefinition = {
  title: "Parentheses that are not closed are closed at the end",
  who: "A forgiving parser that takes the end for whatever is missing",
  apply: (honest) => ({
    ...honest,
    parseFilter: (text, type, ex) => {
      const symbols = tokenize(text).map((token) => (token.kind === "symbol" ? token.text : ""));
      const missing =
        symbols.filter((symbol) => symbol === "(").length - symbols.filter((symbol) => symbol === ")").length;
      return honest.parseFilter(missing > 0 ? text + ")".repeat(missing) : text, type, ex);
    },
  }),
};
