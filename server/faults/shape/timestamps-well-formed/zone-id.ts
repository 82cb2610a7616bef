import { withWholeText } from "../../../behaviour/with-whole-text.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "Behind startedDateTime stands the id of the zone in brackets",
  who: "A Java mock that prints a ZonedDateTime",
  apply: (honest) => withWholeText(honest, "startedDateTime", (text) => `${text}[UTC]`),
};
