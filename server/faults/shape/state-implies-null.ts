import { withWholeItems } from "../../behaviour/with-whole-items.ts";
import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "What has not happened yet is dated to the year 1",
  who: "A .NET mock whose model has a DateTime that cannot be null",
  apply: (honest) =>
    withWholeItems(honest, (item) => {
      const unset = "0001-01-01T00:00:00Z";
      if (item["processingStatus"] === "queued") return { ...item, startedDateTime: unset };
      return item["processingStatus"] === "inProgress" ? { ...item, completedDateTime: unset } : item;
    }),
};
