import { withWholeText } from "../../../behaviour/with-whole-text.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "completedDateTime has no zone",
  who: "A Python mock with naive datetimes",
  apply: (honest) => withWholeText(honest, "completedDateTime", (text) => text.replace(/Z$/, "")),
};
