import { changeMember } from "../../../behaviour/change-member.ts";
import { withTasks } from "../../../behaviour/with-tasks.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "The category of a task is a list",
  who: "A mock author who sends several values as several values",
  apply: (honest) =>
    withTasks(honest, (task) =>
      changeMember(task, "category", (text) => (typeof text === "string" ? text.split(",") : text)),
    ),
};
