import { type Entity, generatedId } from "./entity.ts";
import { mainTasks } from "./main-tasks.ts";
import { makeResult } from "./make-entities.ts";

const start = Date.UTC(2024, 5, 1);

const hourMs = 3_600_000;

// Neither in ascending order nor of one length, and the first two are the same point in time.
const fractions = [".5", ".50", ".5000001", "", ".123456", ".9999999", ".25"];

/** Any number of results, always the same ones: most are completed, several share each point in time. */
export function manyResults(
  family: number,
  count: number,
  subject: Entity,
  tasks: readonly Entity[] = mainTasks,
): readonly Entity[] {
  const together = count < 100 ? 2 : 7;
  // A step that shares no factor with the count keeps the stored order from being the order by time.
  const time = (hour: number, index: number, step: number): string => timestamp(hour, (index * step) % count, together);
  return Array.from({ length: count }, (_, index) => {
    const status = statusOf(index);
    const ended = status !== "queued" && status !== "inProgress";
    return makeResult({
      id: generatedId(family, index),
      created: time(0, index, 7919),
      started: status === "queued" ? null : time(1, index, 7907),
      completed: ended ? time(2, index, 7901) : null,
      status,
      failureReason: status === "failed" ? `Attempt ${index} was refused` : null,
      processingInfo: null,
      subject,
      task: tasks[index % tasks.length] ?? subject,
    });
  });
}

function statusOf(index: number): string {
  if (index % 11 === 10) return "queued";
  if (index % 13 === 12) return "inProgress";
  if (index % 7 === 6) return "failed";
  if (index % 9 === 4) return "completedWithErrors";
  // On later pages as well as on the first.
  if (index % 23 === 20) return "quarantined";
  return index % 17 === 16 ? "canceled" : "completed";
}

/** As many in a row as belong together have one point in time, which may be written in two ways. */
function timestamp(hour: number, rank: number, together: number): string {
  const slot = Math.floor(rank / together);
  const place = slot % (fractions.length - 1);
  const fraction = fractions[place === 0 ? rank % 2 : place + 1] ?? "";
  const second = start + hour * hourMs + Math.floor(slot / (fractions.length - 1)) * 1000;
  return new Date(second).toISOString().replace(".000Z", `${fraction}Z`);
}

/** Results with ids that must be quoted and encoded. */
export function oddResults(subject: Entity, tasks: readonly Entity[]): readonly Entity[] {
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
      task: tasks[index] ?? subject,
    }),
  );
}
