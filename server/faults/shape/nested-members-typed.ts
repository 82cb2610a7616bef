import { changeMember, changeObject } from "../../behaviour/change-json.ts";
import { isList, isObject, type Json } from "../../json.ts";
import { withTasks, withWholeItems } from "../../behaviour/items.ts";
import type { FaultDefinitions } from "../../fault.ts";

function asYaml(value: Json): Json {
  if (value === "true" || value === "false") return value === "true";
  return typeof value === "string" && /^\d+$/.test(value) ? Number(value) : value;
}

export const faults: FaultDefinitions = {
  "shape/nested-members-typed": {
    title: "executionSequence is a string",
    who: "A mock that reads its data from CSV files",
    apply: (honest) =>
      withWholeItems(honest, (item) =>
        changeObject(item, "task", (task) => changeMember(task, "executionSequence", String)),
      ),
  },
  "shape/nested-members-typed/argument-value-read": {
    title: "The value of an argument that looks like a number or a boolean is one",
    who: "A mock whose data stand in YAML without quotes",
    apply: (honest) =>
      withTasks(honest, (task) =>
        changeMember(task, "arguments", (list) =>
          isList(list)
            ? list.map((argument) => (isObject(argument) ? changeMember(argument, "value", asYaml) : argument))
            : list,
        ),
      ),
  },
  "shape/nested-members-typed/arguments-map": {
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
  },
  "shape/nested-members-typed/arguments-null": {
    title: "The arguments of a task without any are null",
    who: "A mock in Go, where an empty slice is nil until something is appended",
    apply: (honest) =>
      withTasks(honest, (task) =>
        changeMember(task, "arguments", (list) => (isList(list) && list.length === 0 ? null : list)),
      ),
  },
  "shape/nested-members-typed/booleans-as-numbers": {
    title: "The booleans of a task are 0 and 1",
    who: "A mock on a database without booleans",
    apply: (honest) =>
      withTasks(honest, (task) => ({
        ...task,
        isEnabled: Number(task["isEnabled"]),
        continueOnError: Number(task["continueOnError"]),
      })),
  },
  "shape/nested-members-typed/category-list": {
    title: "The category of a task is a list",
    who: "A mock author who sends several values as several values",
    apply: (honest) =>
      withTasks(honest, (task) =>
        changeMember(task, "category", (text) => (typeof text === "string" ? text.split(",") : text)),
      ),
  },
  "shape/nested-members-typed/definition-null": {
    title: "The taskDefinitionId of a task without arguments is null",
    who: "A mock that looks definitions up by their arguments",
    apply: (honest) =>
      withTasks(honest, (task) =>
        isList(task["arguments"]) && task["arguments"].length === 0 ? { ...task, taskDefinitionId: null } : task,
      ),
  },
  "shape/nested-members-typed/null-when-filtered": {
    title: "The displayName of a task is null where a filter has found the item",
    who: "A gateway that answers filters from a search index with fewer fields",
    apply: (honest) =>
      withWholeItems(honest, (item, ex) =>
        ex.options.filter === undefined ? item : changeObject(item, "task", (task) => ({ ...task, displayName: null })),
      ),
  },
  "shape/nested-members-typed/one-argument-as-object": {
    title: "The arguments of a task that has one are that argument",
    who: "A PowerShell mock, where a list of one unrolls",
    apply: (honest) =>
      withTasks(honest, (task) =>
        changeMember(task, "arguments", (list) => (isList(list) && list.length === 1 ? list[0] : list)),
      ),
  },
  "shape/nested-members-typed/sequence-fraction": {
    title: "executionSequence has a fraction",
    who: "A mock that puts tasks between others by halving the distance",
    apply: (honest) =>
      withTasks(honest, (task) => changeMember(task, "executionSequence", (place) => Number(place) + 0.5)),
  },
  "shape/nested-members-typed/subject-text": {
    title: "subject is the id itself",
    who: "A mock that hands out the foreign keys of its table",
    apply: (honest) =>
      withWholeItems(honest, (item) =>
        changeMember(item, "subject", (subject) => (isObject(subject) ? subject["id"] : subject)),
      ),
  },
};
