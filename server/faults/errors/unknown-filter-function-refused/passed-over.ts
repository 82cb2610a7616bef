import { forgiveFilter } from "../../../behaviour/forgive-filter.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "An unknown function in a filter is true",
  who: "A mock that skips what it cannot evaluate",
  apply: (honest) => forgiveFilter(honest, (problem) => problem.includes("there is no function")),
};
