import { capitalized } from "../../behaviour/contexts.ts";
import { changeText } from "../../behaviour/change-json.ts";
import { withWholeItems, withWholeText } from "../../behaviour/items.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "shape/enum-values-documented": {
    title: "A completed task has the status succeeded",
    who: "An author who knows the states of another workload",
    apply: (honest) =>
      withWholeItems(honest, (item) =>
        changeText(item, "processingStatus", (text) => (text === "completed" ? "succeeded" : text)),
      ),
  },
  "shape/enum-values-documented/capitalized": {
    title: "Statuses start with a capital",
    who: "A .NET mock whose enumeration members are named as usual there",
    apply: (honest) => withWholeText(honest, "processingStatus", capitalized),
  },
  "shape/enum-values-documented/empty-when-unknown": {
    title: "A status that a client may not know is an empty string",
    who: "A gateway that maps statuses by a table of those that it knew when it was built",
    apply: (honest) => withWholeText(honest, "processingStatus", (text) => (text === "unknownFutureValue" ? "" : text)),
  },
  "shape/enum-values-documented/number-as-text": {
    title: "A status is its number as a string",
    who: "A gateway to a protocol that knows enumerations by number",
    apply: (honest) =>
      withWholeText(honest, "processingStatus", (text) =>
        String(["queued", "inProgress", "completed", "completedWithErrors", "canceled", "failed"].indexOf(text)),
      ),
  },
  "shape/enum-values-documented/other-spelling": {
    title: "A canceled task has the status cancelled",
    who: "An author who spells as in Britain",
    apply: (honest) => withWholeText(honest, "processingStatus", (text) => (text === "canceled" ? "cancelled" : text)),
  },
};
