import { shuffled } from "../../../behaviour/shuffled.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "Each page is taken from a fresh order of the collection",
  who: "A mock that sorts by a random key for want of another",
  apply: (honest) => ({
    ...honest,
    pageOf: (items, ex) =>
      honest.pageOf(ex.operation === undefined ? items : shuffled(items, ex.options.offset ?? 0), ex),
  }),
};
