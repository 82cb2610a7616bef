import { withWholeItems } from "../../../behaviour/with-whole-items.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "A queued task has started when it was created",
  who: "A database whose column has the time of insertion as its default",
  apply: (honest) =>
    withWholeItems(honest, (item) =>
      item["processingStatus"] === "queued" ? { ...item, startedDateTime: item["createdDateTime"] } : item,
    ),
};
