import { withComparison } from "../../../behaviour/with-comparison.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: 'The literal null is compared as the text "null"',
  who: "A mock whose parser takes every bare word for a string",
  apply: (honest) =>
    withComparison(honest, ({ operator, right }) => {
      if (right !== null) return undefined;
      return operator === "eq" ? false : operator === "ne" ? true : undefined;
    }),
};
