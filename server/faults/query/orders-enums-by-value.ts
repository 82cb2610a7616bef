import { enumName } from "../../behaviour/enum-name.ts";
import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "processingStatus is ordered by name",
  who: "A mock that keeps states as text",
  apply: (honest) => ({
    ...honest,
    compareKeys: (left, right, key, ex) => honest.compareKeys(enumName(left), enumName(right), key, ex),
  }),
};
