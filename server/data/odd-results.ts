import type { Entity } from "./entity.ts";
import { mainTasks } from "./main-tasks.ts";
import { makeResult } from "./make-result.ts";

/** Results with ids that must be quoted and encoded. */
export function oddResults(subject: Entity): readonly Entity[] {
  return ["it's-2", "'", "Aufgabe-Zürich/日本語 ✅", "50%+1 & more; #2?"].map((id, index) =>
    makeResult({
      id,
      created: `2024-03-05T08:00:0${index}Z`,
      started: `2024-03-05T08:00:0${index}.5Z`,
      completed: `2024-03-05T08:01:0${index}.25Z`,
      status: index === 1 ? "failed" : "completed",
      failureReason: index === 1 ? "It isn't there" : null,
      processingInfo: null,
      subject,
      task: mainTasks[index] ?? subject,
    }),
  );
}
