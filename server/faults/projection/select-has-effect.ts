import { withoutOptions } from "../../behaviour/without-options.ts";
import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "Items come whole whatever was selected",
  who: "A mock that serves stored answers",
  apply: (honest) => ({
    ...honest,
    membersOf: (entity, type, ex) => honest.membersOf(entity, type, withoutOptions(ex, "select")),
  }),
};
