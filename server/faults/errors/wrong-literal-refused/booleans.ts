import { forgiveFilter } from "../../../behaviour/forgive-filter.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "A comparison of a timestamp with true or false is true",
  who: "A mock whose type check lets booleans through",
  apply: (honest) => forgiveFilter(honest, (problem) => /incompatible types: 'instant' and 'boolean'/.test(problem)),
};
