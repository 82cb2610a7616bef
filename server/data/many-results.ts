import type { Entity } from "./entity.ts";
import { generatedId } from "./generated-id.ts";
import { mainTasks } from "./main-tasks.ts";
import { makeResult } from "./make-result.ts";

const start = Date.UTC(2024, 5, 1);

/** Any number of results, always the same ones; one in seven failed, one in eleven is queued. */
export function manyResults(family: number, count: number, subject: Entity): readonly Entity[] {
  return Array.from({ length: count }, (_, index) => {
    const queued = index % 11 === 10;
    const failed = !queued && index % 7 === 6;
    // A step that shares no factor with the collection keeps the stored order from being the order by time.
    const created = start + ((index * 7919) % 100_003) * 1000;
    return makeResult({
      id: generatedId(family, index),
      created: timestamp(created, index),
      started: queued ? null : timestamp(created + 1000, index),
      completed: queued ? null : timestamp(created + 2500, index),
      status: queued ? "queued" : failed ? "failed" : "completed",
      failureReason: failed ? `Attempt ${index} was refused` : null,
      processingInfo: null,
      subject,
      task: mainTasks[index % mainTasks.length] ?? subject,
    });
  });
}

function timestamp(milliseconds: number, index: number): string {
  return new Date(milliseconds).toISOString().replace("Z", `${String(index % 10_000).padStart(4, "0")}Z`);
}
