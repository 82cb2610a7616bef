import { type Entity, generatedId } from "./entity.ts";
import { mainTasks } from "./main-tasks.ts";
import { makeResult } from "./make-entities.ts";

type Row = readonly [
  status: string,
  created: string,
  started: string | null,
  completed: string | null,
  failureReason: string | null,
  processingInfo: string | null,
];

// Every status; every number of fraction digits from 0 to 7, equal timestamps, and different ones within a second, for
// each of the three; and text that is hard to carry.
const rows: readonly Row[] = [
  ["completed", "2024-03-01T08:00:00.1234567Z", "2024-03-01T08:00:01.5Z", "2024-03-01T08:00:02.25Z", null, null],
  [
    "failed",
    "2024-03-01T08:00:00.1234567Z",
    "2024-03-01T08:00:02.125Z",
    "2024-03-01T08:00:03Z",
    "The user's mailbox isn't ready: \"quota\" in C:\\mail",
    null,
  ],
  [
    "completedWithErrors",
    "2024-03-01T08:00:00.123456Z",
    "2024-03-01T08:00:03.0625Z",
    "2024-03-01T08:00:04.03125Z",
    "Größe überschritten – 日本語 ✅🚀",
    "retried once",
  ],
  ["queued", "2024-03-01T08:00:01Z", null, null, null, null],
  ["inProgress", "2024-02-29T23:59:59.9Z", "2024-03-01T08:00:01.5Z", null, null, "waiting for approval"],
  ["canceled", "2024-03-01T08:00:02.12Z", "2024-03-01T08:00:04.5Z", "2024-03-01T08:00:05.015625Z", "", null],
  ["canceled", "2024-03-01T08:00:02.123Z", null, "2024-03-01T08:00:05.015625Z", "Canceled before start", null],
  ["quarantined", "2024-03-01T08:00:02.1234Z", "2024-03-01T08:00:06.0078125Z", null, null, null],
  [
    "completed",
    "2023-12-31T23:59:59.9999999Z",
    "2024-03-01T08:00:01.5000001Z",
    "2024-03-01T08:00:02.2500000Z",
    null,
    null,
  ],
  [
    "failed",
    "2024-03-01T08:00:02.12345Z",
    "2024-03-01T08:00:07Z",
    "2024-03-01T08:00:07Z",
    "O'Brien",
    "100% done & dusted; a+b=c #1",
  ],
  ["completed", "2024-03-02T00:00:00.0Z", "2024-03-02T00:00:00.0000001Z", "2024-03-02T00:00:00.0000002Z", null, ""],
  ["queued", "2024-03-02T00:00:00Z", null, null, null, null],
  [
    "completedWithErrors",
    "2025-01-01T00:00:00Z",
    "2025-01-01T00:00:01Z",
    "2025-01-01T00:00:02Z",
    "line one\nline two\ttabbed",
    null,
  ],
  ["unknownFutureValue", "2024-03-01T07:59:59.999Z", "2024-03-01T08:00:00Z", "2024-03-01T08:00:09.0001Z", null, null],
  ["completed", "2024-03-01T08:00:00.1234567Z", "2024-03-01T08:00:01.25Z", "2024-03-01T08:00:03.125Z", null, null],
  ["failed", "2024-03-01T08:00:01.0001Z", "2024-03-01T08:00:01.50Z", "2024-03-01T08:00:02.2500001Z", "It's late", null],
];

// One is the start of the other, and both stand behind the GUIDs in any order of texts.
const namedIds = new Map([
  [14, "it's-1"],
  [15, "it's-10"],
]);

/** About one of everything; the tasks of the last results come round again for the second of the subjects. */
export function mainResults(first: Entity, second: Entity): readonly Entity[] {
  return rows.map(([status, created, started, completed, failureReason, processingInfo], index) =>
    makeResult({
      id: namedIds.get(index) ?? generatedId(3, index),
      status,
      created,
      started,
      completed,
      failureReason,
      processingInfo,
      subject: index % 5 === 4 ? second : first,
      task: mainTasks[index % mainTasks.length] ?? first,
    }),
  );
}
