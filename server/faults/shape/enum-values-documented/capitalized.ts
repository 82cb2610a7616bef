import { capitalized } from "../../../behaviour/capitalized.ts";
import { withWholeText } from "../../../behaviour/with-whole-text.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "Statuses start with a capital",
  who: "A .NET mock whose enumeration members are named as usual there",
  apply: (honest) => withWholeText(honest, "processingStatus", capitalized),
};
