import { forgiveFilter, unknownOperand } from "../../behaviour/filters.ts";
import type { FaultDefinitions } from "../../fault.ts";

/** Whether a filter was refused because it compares a timestamp with a literal of another type. */
function ofOtherType(problem: string, text: string): boolean {
  return /incompatible types.*'instant'|is no point in time/.test(problem) || unknownOperand(problem, text) === "right";
}

export const faults: FaultDefinitions = {
  "errors/wrong-literal-refused": {
    title: "A comparison of a timestamp with a literal of another type is true",
    who: "A dynamically typed mock in which any two values can be compared",
    apply: (honest) => forgiveFilter(honest, ofOtherType),
  },
  "errors/wrong-literal-refused/booleans": {
    title: "A comparison of a timestamp with true or false is true",
    who: "A mock whose type check lets booleans through",
    apply: (honest) => forgiveFilter(honest, (problem) => /incompatible types: 'instant' and 'boolean'/.test(problem)),
  },
  "errors/wrong-literal-refused/nothing-found": {
    title: "A comparison of a timestamp with a literal of another type matches nothing",
    who: "A JavaScript mock, where a comparison with an invalid date is false",
    apply: (honest) => forgiveFilter(honest, ofOtherType, false),
  },
};
