import { withWholeItems } from "../../../behaviour/with-whole-items.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "A task in progress has completed when it started",
  who: "A mock that writes both timestamps at once and mends the second one later",
  apply: (honest) =>
    withWholeItems(honest, (item) =>
      item["processingStatus"] === "inProgress" ? { ...item, completedDateTime: item["startedDateTime"] } : item,
    ),
};
