import { changeMember } from "../../../behaviour/change-member.ts";
import { isList } from "../../../behaviour/is-list.ts";
import { isObject } from "../../../behaviour/is-object.ts";
import { withTasks } from "../../../behaviour/with-tasks.ts";
import type { FaultDefinition } from "../../../fault.ts";
import type { Json } from "../../../json.ts";

function asYaml(value: Json): Json {
  if (value === "true" || value === "false") return value === "true";
  return typeof value === "string" && /^\d+$/.test(value) ? Number(value) : value;
}

export const fault: FaultDefinition = {
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
};
