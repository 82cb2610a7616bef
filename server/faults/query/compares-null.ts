import { withComparison } from "../../behaviour/comparisons.ts";
import type { FaultDefinitions } from "../../fault.ts";
import { malformedFilter, tokenize } from "../../filter/tokenize.ts";

export const faults: FaultDefinitions = {
  "query/compares-null": {
    title: "eq null matches nothing",
    who: "A translator to SQL that writes = NULL",
    apply: (honest) =>
      withComparison(honest, ({ operator, right }) => (operator === "eq" && right === null ? null : undefined)),
  },
  "query/compares-null/ne-matches-everything": {
    title: "ne null matches everything",
    who: "An evaluator that answers ne with true whenever a null is about",
    apply: (honest) =>
      withComparison(honest, ({ operator, right }) => (operator === "ne" && right === null ? true : undefined)),
  },
  "query/compares-null/ne-matches-nothing": {
    title: "ne null matches nothing",
    who: "A translator to SQL that writes <> NULL",
    apply: (honest) =>
      withComparison(honest, ({ operator, right }) => (operator === "ne" && right === null ? null : undefined)),
  },
  "query/compares-null/null-as-text": {
    title: 'The literal null is compared as the text "null"',
    who: "A mock whose parser takes every bare word for a string",
    apply: (honest) =>
      withComparison(honest, ({ operator, right }) => {
        if (right !== null) return undefined;
        return operator === "eq" ? false : operator === "ne" ? true : undefined;
      }),
  },
  "query/compares-null/refused": {
    title: "The literal null is refused in filters",
    who: "A mock that checks the literal against the type of the property",
    apply: (honest) => ({
      ...honest,
      parseFilter: (text, type, ex) => {
        const filter = honest.parseFilter(text, type, ex);
        if (tokenize(text).some((token) => token.kind === "name" && token.text === "null"))
          throw malformedFilter("'null' is not a valid value");
        return filter;
      },
    }),
  },
};
