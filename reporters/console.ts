import type {
  ClassResult,
  ExitCode,
  FinishedRun,
  RequirementResult,
  VerdictKind,
  WaiverRemark,
} from "../engine/finished-run.ts";
import { type BrokenAlike, brokenAlike } from "./broken-alike.ts";
import { failureText } from "./failure-text.ts";
import { groupBy } from "./group-by.ts";
import { type Layout, painter, type Style } from "./paint.ts";
import { permissionTable } from "./permission-table.ts";
import { cut, printable } from "./printable.ts";
import { shortRoute } from "./short-route.ts";

const always: readonly VerdictKind[] = ["passed", "failed", "warned", "untested"];
const whenAny: readonly VerdictKind[] = ["waived", "error"];

const classStyles: Readonly<Record<ClassResult["verdict"], Style>> = {
  passed: "good",
  failed: "bad",
  warned: "doubtful",
  untested: "doubtful",
  "not-applicable": "quiet",
};

const meanings: Readonly<Record<ExitCode, string>> = {
  0: "conformant",
  1: "a requirement is broken",
  3: "the target cannot be reached or refuses our identity",
  4: "a bug of ours",
  5: "undecided",
};

const verdictStyles = { conformant: "good", "non-conformant": "bad", undecided: "doubtful" } as const;

const longestReason = 2000;

const mostNames = 6;
const longest = 1000;

/** The untested requirements by the reason why, with what would decide them. */
function untestedText({ requirements }: FinishedRun, { paint }: Layout): readonly string[] {
  const untested = requirements.filter(({ verdict }) => verdict === "untested");
  if (untested.length === 0) return [];
  const groups = groupBy(untested, ({ reason, needs = "" }) => `${reason}\n${needs}`);
  const lines = groups.flatMap((group) => {
    const [{ reason, needs }] = group;
    const ids = [...new Set(group.map(({ id }) => id))];
    const more = ids.length > mostNames ? `, and ${ids.length - mostNames} more` : "";
    return [
      `  ${String(group.length).padStart(3)}  ${cut(printable(reason), longest)}`,
      ...(needs === undefined ? [] : [`       ${paint("quiet", "needs")} ${cut(printable(needs), longest)}`]),
      `       ${paint("quiet", `${ids.slice(0, mostNames).join(", ")}${more}`)}`,
    ];
  });
  return [`${paint("strong", "UNTESTED")}  could not be decided here`, ...lines, ""];
}

export interface ConsoleOptions {
  readonly color: boolean;
  /** Columns of the screen; longer values are cut, except what is to be copied. */
  readonly width: number;
}

/** The run for a reader at a terminal. */
export function consoleReport(run: FinishedRun, { color, width }: ConsoleOptions): string {
  const layout: Layout = { paint: painter(color), width };
  const sections = [brokenText, waiversText, untestedText, permissionTable, classTable, closingText];
  return `${sections.flatMap((part) => part(run, layout)).join("\n")}\n`;
}

/** All broken requirements: each in full on its first route, other routes where it is broken alike in a line. */
function brokenText(run: FinishedRun, layout: Layout): readonly string[] {
  const all = brokenAlike(run);
  const known = ({ first }: BrokenAlike): boolean => first.known === true;
  // What the baseline had broken does not fail the run, so it stands first, farthest from the verdict.
  return [...all.filter(known), ...all.filter((one) => !known(one))].flatMap(({ first, route, also }) => [
    ...failureText(first, route, run.seed, layout),
    ...also,
    "",
    "",
  ]);
}

/** What the run comes to, and what it took. */
function closingText(run: FinishedRun, { paint }: Layout): readonly string[] {
  const { verdict, exitCode, exchanges, durationMs, seed, target } = run;
  const where = target.embedded ? "the reference server that comes along" : cut(printable(target.url), longestReason);
  const took = durationMs < 9950 ? `${(durationMs / 1000).toFixed(1)} s` : `${Math.round(durationMs / 1000)} s`;
  return [
    `${paint(verdictStyles[verdict], verdict.toUpperCase())}  ${where}`,
    cut(printable(run.reason), longestReason),
    ...(run.cutShort === undefined || verdict === "undecided" ? [] : [printable(`Cut short: ${run.cutShort}`)]),
    ...(run.waitedMs === undefined ? [] : [busyText(run.waitedMs)]),
    `${exchanges.toLocaleString("en")} exchanges in ${took}, seed ${seed}; exit code ${exitCode}: ${meanings[exitCode]}.`,
  ];
}

function busyText(waitedMs: number): string {
  const seconds = Math.round(waitedMs / 1000);
  return `The target was busy (429 or 503) and had us wait for ${seconds} s, so that properties were tried on fewer draws.`;
}

/** What the user's waivers cover, and which of them do not hold or could not be checked. */
function waiversText({ requirements, complaints = [], notes = [] }: FinishedRun, layout: Layout): readonly string[] {
  const { paint, width } = layout;
  const templates = [...new Set(requirements.map(({ template }) => template))];
  const waived = requirements.filter(({ verdict }) => verdict === "waived");
  const remark = ({ waiver, text }: WaiverRemark): string =>
    `  ${cut(printable(waiver), longest)}   ${cut(printable(text), longest)}`;
  const why = ({ waiver }: RequirementResult): string =>
    [waiver?.reason ?? "", waiver?.link, waiver?.expires && `until ${waiver.expires}`]
      .filter((text) => text !== undefined && text !== "")
      .join("   ");
  const groups = groupBy(waived, (result) => `${result.operation} ${result.id} ${why(result)}`);
  const lines = groups.flatMap((group) => [
    `  ${group[0].id}   ${group.map(({ template }) => `GET ${shortRoute(template, templates)}`).join(", ")}`,
    `    ${cut(printable(why(group[0])), width)}`,
  ]);
  return [
    ...section(paint("strong", "WAIVED"), "broken, and accepted", lines),
    ...section(paint("bad", "WAIVERS"), "that do not hold", complaints.map(remark)),
    ...section(paint("strong", "WAIVERS"), "that could not be checked", notes.map(remark)),
  ];
}

function section(title: string, meaning: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [`${title}  ${meaning}`, ...lines, ""];
}

/** A line for each conformance class: how many requirements have which verdict. */
function classTable({ classes }: FinishedRun, { paint }: Layout): readonly string[] {
  const columns = [...always, ...whenAny.filter((kind) => classes.some(({ counts }) => counts[kind] > 0))];
  const row = (name: string, cells: readonly string[]): string =>
    `${name.padEnd(13)}${cells.map((cell) => cell.padStart(9)).join("")}`;
  const numbers = ({ counts }: ClassResult): readonly string[] =>
    columns.map((kind) => (counts[kind] === 0 ? "·" : String(counts[kind])));
  return [
    paint("quiet", row("class", columns)),
    ...classes.map((one) => {
      const text =
        one.verdict === "not-applicable" ? `${one.id.padEnd(13)}   not applicable` : row(one.id, numbers(one));
      return paint(classStyles[one.verdict], one.id) + text.slice(one.id.length);
    }),
    "",
  ];
}
