import { withWholeText } from "../../../behaviour/with-whole-text.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "Midnight is written as hour 24",
  who: "A JavaScript mock that formats dates with a clock that runs from 1 to 24",
  apply: (honest) => withWholeText(honest, "createdDateTime", (text) => text.replace("T00:", "T24:")),
};
