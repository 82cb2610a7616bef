import { changeMember } from "../../../behaviour/change-member.ts";
import { withTasks } from "../../../behaviour/with-tasks.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "executionSequence has a fraction",
  who: "A mock that puts tasks between others by halving the distance",
  apply: (honest) =>
    withTasks(honest, (task) => changeMember(task, "executionSequence", (place) => Number(place) + 0.5)),
};
