import { withWholeItems } from "../../behaviour/items.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "shape/state-implies-null": {
    title: "What has not happened yet is dated to the year 1",
    who: "A .NET mock whose model has a DateTime that cannot be null",
    apply: (honest) =>
      withWholeItems(honest, (item) => {
        const unset = "0001-01-01T00:00:00Z";
        if (item["processingStatus"] === "queued") return { ...item, startedDateTime: unset };
        return item["processingStatus"] === "inProgress" ? { ...item, completedDateTime: unset } : item;
      }),
  },
  "shape/state-implies-null/completed-in-progress": {
    title: "A task in progress has completed when it started",
    who: "A mock that writes both timestamps at once and mends the second one later",
    apply: (honest) =>
      withWholeItems(honest, (item) =>
        item["processingStatus"] === "inProgress" ? { ...item, completedDateTime: item["startedDateTime"] } : item,
      ),
  },
  "shape/state-implies-null/started-is-created": {
    title: "A queued task has started when it was created",
    who: "A database whose column has the time of insertion as its default",
    apply: (honest) =>
      withWholeItems(honest, (item) =>
        item["processingStatus"] === "queued" ? { ...item, startedDateTime: item["createdDateTime"] } : item,
      ),
  },
};
