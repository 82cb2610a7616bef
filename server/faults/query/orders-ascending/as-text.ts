import type { FaultDefinition } from "../../../fault.ts";
import type { Value } from "../../../filter/value.ts";

const textOf = (value: Value): Value => (typeof value === "object" && value?.kind === "instant" ? value.text : value);

export const fault: FaultDefinition = {
  title: "Timestamps are ordered as text",
  who: "A mock that keeps timestamps as strings of any length",
  apply: (honest) => ({
    ...honest,
    compareKeys: (left, right, key, ex) => honest.compareKeys(textOf(left), textOf(right), key, ex),
  }),
};
