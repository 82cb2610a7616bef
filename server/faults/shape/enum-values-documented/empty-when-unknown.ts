import { withWholeText } from "../../../behaviour/with-whole-text.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "A status that a client may not know is an empty string",
  who: "A gateway that maps statuses by a table of those that it knew when it was built",
  apply: (honest) => withWholeText(honest, "processingStatus", (text) => (text === "unknownFutureValue" ? "" : text)),
};
