import { changeMember } from "../../../behaviour/change-member.ts";
import { withWholeItems } from "../../../behaviour/with-whole-items.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "createdDateTime is null until the task has started",
  who: "A mock that fills all timestamps in when it hears of a start",
  apply: (honest) =>
    withWholeItems(honest, (item) =>
      item["startedDateTime"] === null ? changeMember(item, "createdDateTime", () => null) : item,
    ),
};
