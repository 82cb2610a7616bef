import type { FaultDefinition } from "../../../fault.ts";
import type { Value } from "../../../filter/value.ts";

const movedBack = (value: Value): Value =>
  typeof value === "object" && value?.kind === "enum" && value.text === "canceled" ? { ...value, number: 99 } : value;

export const fault: FaultDefinition = {
  title: "canceled is ordered behind all other states",
  who: "A mock with an enumeration of its own, in which canceled came later",
  apply: (honest) => ({
    ...honest,
    compareKeys: (left, right, key, ex) => honest.compareKeys(movedBack(left), movedBack(right), key, ex),
  }),
};
