import { withFilterNodes } from "../../behaviour/filters.ts";
import { failure } from "../../behaviour/refusals.ts";
import type { Behaviour } from "../../exchange.ts";
import type { FaultDefinitions } from "../../fault.ts";
import { malformedFilter, tokenize } from "../../filter/tokenize.ts";

/** A behaviour that reads the texts in a filter in its own way. */
function withLiterals(before: Behaviour, read: (text: string) => string): Behaviour {
  return withFilterNodes(before, (node) =>
    node.kind === "literal" && typeof node.value === "string" ? { ...node, value: read(node.value) } : node,
  );
}

export const faults: FaultDefinitions = {
  "query/escapes-quotes": {
    title: "A doubled quote ends the literal",
    who: "A parser that looks for the next quote",
    apply: (honest) => ({
      ...honest,
      parseFilter: (text, type, ex) => {
        const filter = honest.parseFilter(text, type, ex);
        if (tokenize(text).some((token) => token.kind === "string" && token.text.slice(1, -1).includes("''")))
          throw malformedFilter("unexpected text behind a literal");
        return filter;
      },
    }),
  },
  "query/escapes-quotes/breaks-down": {
    title: "A quote in a literal is answered 500",
    who: "A mock that pastes literals into a query of its database",
    apply: (honest) => ({
      ...honest,
      parseFilter: (text, type, ex) => {
        const filter = honest.parseFilter(text, type, ex);
        if (/''/.test(text) && ex.operation !== undefined) throw failure("Unclosed quotation mark.");
        return filter;
      },
    }),
  },
  "query/escapes-quotes/cut-off": {
    title: "A literal is cut off at a doubled quote",
    who: "A regular expression that takes what stands before the next quote",
    apply: (honest) => withLiterals(honest, (text) => text.replace(/'.*$/s, "")),
  },
  "query/escapes-quotes/kept-doubled": {
    title: "A doubled quote stays two quotes",
    who: "A parser that knows where the literal ends but does not undo the doubling",
    apply: (honest) => withLiterals(honest, (text) => text.replaceAll("'", "''")),
  },
};
