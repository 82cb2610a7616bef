import type { FinishedRun, RequirementResult } from "../engine/finished-run.ts";
import { type BrokenAlike, brokenAlike } from "./broken-alike.ts";
import { causesTold, choicesText, decidedText, extentOf, type ToldCause, totalsText } from "./causes.ts";
import { withoutCommands } from "./ci-commands.ts";
import { failureText, waiverText } from "./failure-text.ts";
import { groupBy } from "./group-by.ts";
import { markdownTable, markdownText } from "./markdown-table.ts";
import { markupText } from "./markup.ts";
import { painter } from "./paint.ts";
import { cut } from "./printable.ts";

export interface MarkdownOptions {
  /** The most bytes of UTF-8 that the text may take. */
  readonly maxBytes?: number;
}

const longestLine = 4000;
const words = { failed: "FAIL", warned: "WARN", error: "ERROR" } as const;

// A step summary of GitHub may have 1 MiB; some room is left for what others write into it.
const stepSummaryBytes = 1_000_000;
const mostUntested = 30;
const mostCauses = 50;

/** The run as GitHub Markdown for a step summary or, with fewer bytes, for a comment. Failures that do not fit are counted. */
export function markdownReport(run: FinishedRun, { maxBytes = stepSummaryBytes }: MarkdownOptions = {}): string {
  const causes = causesTold(run);
  const head = [...verdictLines(run), ...causeList(causes), ...classTable(run), ...waiverLines(run)];
  const tail = untestedLines(run);
  const failures = failureSections(run, causes);
  const leftOut = (count: number): string =>
    `\n${count} more broken requirements do not fit in here: the JSON report has them all.\n`;
  let room = maxBytes - bytes([...head, ...tail, leftOut(failures.length)]);
  const fitting: string[] = [];
  for (const failure of failures) {
    const text = failure.join("\n");
    room -= bytes([text]);
    if (room < 0) break;
    fitting.push(text);
  }
  const missing = failures.length - fitting.length;
  return [...head, ...fitting, ...(missing === 0 ? [] : [leftOut(missing)]), ...tail].join("\n");
}

function verdictLines(run: FinishedRun): readonly string[] {
  const { verdict, exitCode, target, exchanges, durationMs, seed, cutShort } = run;
  const where = target.embedded ? "the reference server that comes along" : cut(target.url, 500);
  const took = `${exchanges.toLocaleString("en")} ${exchanges === 1 ? "exchange" : "exchanges"} in ${(durationMs / 1000).toFixed(1)} s`;
  return [
    `## ${[verdict, decidedText(run)].filter((text) => text !== "").join(" ")}: ${markdownText(where)}`,
    "",
    markdownText(cut(run.reason, 2000)),
    "",
    ...(cutShort === undefined ? [] : [`Cut short: ${markdownText(cut(cutShort, 500))}`, ""]),
    totalsText(run),
    "",
    ...(choicesText(run) === "" ? [] : [markdownText(choicesText(run)), ""]),
    `${took}, seed ${seed}; exit code ${exitCode}.`,
    "",
  ];
}

function classTable({ classes }: FinishedRun): readonly string[] {
  const always = ["passed", "failed", "warned", "untested"] as const;
  const whenAny = (["waived", "error"] as const).filter((kind) => classes.some(({ counts }) => counts[kind] > 0));
  const columns = [...always, ...whenAny];
  const rows = classes.map(({ id, verdict, counts }) =>
    verdict === "not-applicable"
      ? [id, "not applicable", ...columns.slice(1).map(() => "")]
      : [id, ...columns.map((kind) => String(counts[kind]))],
  );
  return [...markdownTable(["class", ...columns], rows), ""];
}

function waiverLines({ complaints = [], notes = [], requirements }: FinishedRun): readonly string[] {
  const remark = ({ waiver, text }: { readonly waiver: string; readonly text: string }): string =>
    `- ${markdownText(cut(`${waiver}: ${text}`, 500))}`;
  const waived = groupBy(
    requirements.filter(({ verdict }) => verdict === "waived"),
    ({ id, waiver }) => `${id} ${waiver && waiverText(waiver)}`,
  );
  const rows = waived.map(([{ id, waiver }]) =>
    [id, waiver && waiverText(waiver), waiver?.link, waiver?.expires].map((text = "") => cut(text, 300)),
  );
  return [
    ...(complaints.length === 0 ? [] : ["### Waivers that do not hold", "", ...complaints.map(remark), ""]),
    ...(notes.length === 0 ? [] : ["### Waivers that could not be checked", "", ...notes.map(remark), ""]),
    ...(rows.length === 0
      ? []
      : ["### Waived", "", ...markdownTable(["requirement", "reason", "link", "until"], rows), ""]),
  ];
}

/** What to mend, in the order in which to mend it. */
function causeList(causes: readonly ToldCause[]): readonly string[] {
  if (causes.length === 0) return [];
  const lines = causes.slice(0, mostCauses).map((cause, at) => {
    const note = cause.kind === "fails" ? "" : cause.kind === "warns" ? ", a warning" : ", known";
    return `${at + 1}. ${markdownText(cut(cause.title, 300))} (${extentOf(cause)}${note}) ${markdownText(cut(cause.next, 300))}`;
  });
  const more = causes.length > mostCauses ? ["", `and ${causes.length - mostCauses} more causes`] : [];
  return ["### Causes, in the order in which to mend them", "", ...lines, ...more, ""];
}

/** The broken requirements, cause by cause: what shows a cause comes before what follows from it. */
function failureSections(run: FinishedRun, causes: readonly ToldCause[]): readonly (readonly string[])[] {
  const templates = [...new Set(run.requirements.map(({ template }) => template))];
  const errors = run.requirements.filter(({ verdict }) => verdict === "error");
  const alike = (requirements: readonly RequirementResult[]): readonly BrokenAlike[] =>
    brokenAlike({ requirements }, templates);
  const all = [
    ...alike(errors).map((broken) => ({ broken, follows: "" })),
    ...causes.flatMap(({ findings, consequences }, at) => [
      ...alike(findings).map((broken) => ({ broken, follows: "" })),
      ...alike(consequences).map((broken) => ({ broken, follows: ` Follows from cause ${at + 1}.` })),
    ]),
  ];
  return all.map(({ broken, follows }, at) => [
    ...(at === 0 ? ["### Broken", ""] : []),
    ...markdownFailure(broken, follows, run),
  ]);
}

function untestedLines({ requirements }: FinishedRun): readonly string[] {
  const untested = requirements.filter(({ verdict }) => verdict === "untested");
  if (untested.length === 0) return [];
  const groups = groupBy(untested, ({ reason, needs = "" }) => `${reason}\n${needs}`);
  const rows = groups
    .slice(0, mostUntested)
    .map((group) => [String(group.length), cut(group[0].reason, 300), cut(group[0].needs ?? "", 300)]);
  const more = groups.length > mostUntested ? [`and ${groups.length - mostUntested} further reasons`, ""] : [];
  return ["### Untested", "", ...markdownTable(["", "why", "needs"], rows), "", ...more];
}

function bytes(texts: readonly string[]): number {
  return Buffer.byteLength(texts.join("\n")) + 1;
}

/** Lines as a block of code that none of them can end. */
function markdownFence(lines: readonly string[]): readonly string[] {
  const runs = lines.flatMap((line) => line.match(/`+/g) ?? []).map((run) => run.length);
  const fence = "`".repeat(Math.max(3, ...runs.map((length) => length + 1)));
  // Code knows no other spelling of a character.
  return [`${fence}text`, ...lines.map((line) => withoutCommands(line)), fence];
}

/** One broken requirement, folded up: what was found on its first route and how to see it again, the other routes in a line. */
function markdownFailure(
  { first, route, also }: BrokenAlike,
  follows: string,
  { seed }: FinishedRun,
): readonly string[] {
  const { id, level, verdict, known } = first;
  const word = known === true ? "KNOWN" : verdict === "warned" || verdict === "error" ? words[verdict] : words.failed;
  const lines = [...failureText(first, route, seed, { paint: painter(false), width: undefined }), ...also];
  const title = `${word} <code>${markupText(cut(id, 200))}</code> (${level}): ${markupText(cut(first.reason, 300))}${follows}`;
  return [
    `<details><summary>${title}</summary>`,
    "",
    ...markdownFence(lines.map((line) => cut(line, longestLine))),
    "",
    "</details>",
    "",
  ];
}
