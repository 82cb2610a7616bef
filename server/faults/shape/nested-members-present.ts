import { changeMember, changeObject, without } from "../../behaviour/change-json.ts";
import { isList, isObject } from "../../json.ts";
import { withTasks, withWholeItems } from "../../behaviour/items.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "shape/nested-members-present": {
    title: "The task has no taskDefinitionId",
    who: "A mock author who shortened the example for readability",
    apply: (honest) =>
      withWholeItems(honest, (item) => changeObject(item, "task", (task) => without(task, "taskDefinitionId"))),
  },
  "shape/nested-members-present/argument-key": {
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
  },
  "shape/nested-members-present/no-empty-arguments": {
    title: "A task without arguments has no member arguments",
    who: "A serializer that is set to skip empty lists",
    apply: (honest) =>
      withTasks(honest, (task) =>
        isList(task["arguments"]) && task["arguments"].length === 0 ? without(task, "arguments") : task,
      ),
  },
  "shape/nested-members-present/nothing-false": {
    title: "Members of a task that are false are left out",
    who: "A mock in Go whose fields are marked omitempty",
    apply: (honest) =>
      withTasks(honest, (task) => Object.fromEntries(Object.entries(task).filter(([, value]) => value !== false))),
  },
  "shape/nested-members-present/subject-without-id": {
    title: "A subject has a display name and no id",
    who: "A mock author who thought of what a reader wants to see",
    apply: (honest) =>
      withWholeItems(honest, (item) => changeObject(item, "subject", () => ({ displayName: "Adele Vance" }))),
  },
};
