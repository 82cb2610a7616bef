import { changeMember } from "../../../behaviour/change-member.ts";
import { isList } from "../../../behaviour/is-list.ts";
import { isObject } from "../../../behaviour/is-object.ts";
import { withTasks } from "../../../behaviour/with-tasks.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "The arguments of a task are an object with a member for each",
  who: "A mock that serializes a dictionary of its language",
  apply: (honest) =>
    withTasks(honest, (task) =>
      changeMember(task, "arguments", (list) =>
        isList(list)
          ? Object.fromEntries(
              list.filter(isObject).map(({ name, value }) => [typeof name === "string" ? name : "", value]),
            )
          : list,
      ),
    ),
};
