import { changeMember } from "../../../behaviour/change-member.ts";
import { isList } from "../../../behaviour/is-list.ts";
import { isObject } from "../../../behaviour/is-object.ts";
import { withTasks } from "../../../behaviour/with-tasks.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "The name of an argument stands in key",
  who: "A mock that serializes a dictionary of its language",
  apply: (honest) =>
    withTasks(honest, (task) =>
      changeMember(task, "arguments", (list) =>
        isList(list)
          ? list.map((argument) =>
              isObject(argument) ? { key: argument["name"], value: argument["value"] } : argument,
            )
          : list,
      ),
    ),
};
