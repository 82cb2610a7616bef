import { withWholeText } from "../../../behaviour/with-whole-text.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "A status is its number as a string",
  who: "A gateway to a protocol that knows enumerations by number",
  apply: (honest) =>
    withWholeText(honest, "processingStatus", (text) =>
      String(["queued", "inProgress", "completed", "completedWithErrors", "canceled", "failed"].indexOf(text)),
    ),
};
