import { forgiveFilter } from "../../behaviour/filters.ts";
import type { FaultDefinitions } from "../../fault.ts";
import { tokenize } from "../../filter/tokenize.ts";

/** How many parentheses a filter opens and does not close; negative when it closes more than it opens. */
function unclosed(text: string): number {
  const symbols = tokenize(text).map((token) => (token.kind === "symbol" ? token.text : ""));
  return symbols.filter((symbol) => symbol === "(").length - symbols.filter((symbol) => symbol === ")").length;
}

export const faults: FaultDefinitions = {
  "errors/unbalanced-parentheses-refused": {
    title: "A filter with unbalanced parentheses is passed over",
    who: "A gateway that drops a filter that it cannot parse to the end",
    apply: (honest) => forgiveFilter(honest, (_, text) => unclosed(text) !== 0),
  },
  "errors/unbalanced-parentheses-refused/closed": {
    title: "Parentheses that are not closed are closed at the end",
    who: "A forgiving parser that takes the end for whatever is missing",
    apply: (honest) => ({
      ...honest,
      parseFilter: (text, type, ex) => {
        const missing = unclosed(text);
        return honest.parseFilter(missing > 0 ? text + ")".repeat(missing) : text, type, ex);
      },
    }),
  },
  "errors/unbalanced-parentheses-refused/surplus-passed-over": {
    title: "A parenthesis too many at the end of a filter is passed over",
    who: "A hand-written parser that stops where its expression ends",
    apply: (honest) => ({
      ...honest,
      parseFilter: (text, type, ex) => {
        const surplus = text.split(")").length > text.split("(").length;
        return honest.parseFilter(surplus ? text.replace(/\)\s*$/, "") : text, type, ex);
      },
    }),
  },
};
