import { changeMember } from "../../behaviour/change-member.ts";
import { changeObject } from "../../behaviour/change-object.ts";
import { withWholeItems } from "../../behaviour/with-whole-items.ts";
import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "executionSequence is a string",
  who: "A mock that reads its data from CSV files",
  apply: (honest) =>
    withWholeItems(honest, (item) =>
      changeObject(item, "task", (task) => changeMember(task, "executionSequence", String)),
    ),
};
