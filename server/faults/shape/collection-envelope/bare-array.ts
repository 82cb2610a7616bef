import { withBodyText } from "../../../behaviour/with-body-text.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "The answer is the array of items without an envelope",
  who: "A mock generator that returns its fixture as it stands in the file",
  apply: (honest) => withBodyText(honest, ({ value }) => JSON.stringify(value)),
};
