import { withFilterText } from "../../behaviour/with-filter-text.ts";
import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "The offset of a timestamp in a filter is dropped",
  who: "A mock that cuts literals to the length of its column",
  apply: (honest) => withFilterText(honest, (text) => text.replaceAll(offset, "$1Z")),
};

const offset = /(T\d\d:\d\d(?::\d\d(?:\.\d+)?)?)[+-]\d\d:\d\d/gi;
