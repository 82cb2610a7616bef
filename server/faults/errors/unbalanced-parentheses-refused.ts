import { forgiveFilter } from "../../behaviour/forgive-filter.ts";
import type { FaultDefinition } from "../../fault.ts";
import { tokenize } from "../../filter/tokenize.ts";

function unbalanced(text: string): boolean {
  const symbols = tokenize(text).map((token) => (token.kind === "symbol" ? token.text : ""));
  return symbols.filter((symbol) => symbol === "(").length !== symbols.filter((symbol) => symbol === ")").length;
}

export const fault: FaultDefinition = {
  title: "A filter with unbalanced parentheses is passed over",
  who: "A gateway that drops a filter that it cannot parse to the end",
  apply: (honest) => forgiveFilter(honest, (_, text) => unbalanced(text)),
};
