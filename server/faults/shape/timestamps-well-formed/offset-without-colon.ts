import { withWholeText } from "../../../behaviour/with-whole-text.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "The offset of startedDateTime has no colon",
  who: "A mock that writes timestamps with strftime",
  apply: (honest) => withWholeText(honest, "startedDateTime", (text) => text.replace(/Z$/, "+0000")),
};
