import { changeMember } from "../../../behaviour/change-member.ts";
import { withSelectedItems } from "../../../behaviour/with-selected-items.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "A selected task is JSON in a string",
  who: "A mock on a database whose projections give nested columns as text",
  apply: (honest) => withSelectedItems(honest, (item) => changeMember(item, "task", (task) => JSON.stringify(task))),
};
