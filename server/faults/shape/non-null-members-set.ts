import { changeMember } from "../../behaviour/change-json.ts";
import { requiredLike, withWholeItems } from "../../behaviour/items.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "shape/non-null-members-set": {
    title: "createdDateTime is null",
    who: "A mock that copies only the columns that its database fills",
    apply: (honest) => withWholeItems(honest, (item, ex) => changeMember(item, requiredLike(ex), () => null)),
  },
  "shape/non-null-members-set/created-null-until-started": {
    title: "createdDateTime is null until the task has started",
    who: "A mock that fills all timestamps in when it hears of a start",
    apply: (honest) =>
      withWholeItems(honest, (item) =>
        item["startedDateTime"] === null ? changeMember(item, "createdDateTime", () => null) : item,
      ),
  },
};
