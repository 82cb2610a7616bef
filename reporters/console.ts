import type {
  ClassResult,
  ExitCode,
  FinishedRun,
  RequirementResult,
  VerdictKind,
  WaiverRemark,
} from "../engine/finished-run.ts";
import { causesTold, choicesText, decidedText, nextSteps, totalsText } from "./causes.ts";
import { causeList, causesText, errorText, type Telling, type Told } from "./console-causes.ts";
import { groupBy } from "./group-by.ts";
import { waiverText } from "./failure-text.ts";
import { type Layout, painter, type Style, told } from "./paint.ts";
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

const longest = 2000;

const verdictStyles = { conformant: "good", "non-conformant": "bad", undecided: "doubtful" } as const;

const mostNames = 6;

export interface ConsoleOptions extends Telling {
  readonly color: boolean;
  /** Columns of the screen, at which values wrap; undefined where it is none: then they are whole in one line. */
  readonly width?: number | undefined;
}

/** The run for a reader at a terminal: what to mend first, and at the end what to do. */
export function consoleReport(run: FinishedRun, { color, width, ...wanted }: ConsoleOptions): string {
  const layout: Told = { paint: painter(color), width, ...wanted };
  const sections =
    wanted.brief === true
      ? [causeList, closingText, nextText]
      : [
          errorText,
          causeList,
          causesText,
          waiverSections,
          untestedText,
          permissionTable,
          classTable,
          closingText,
          nextText,
        ];
  return `${sections.flatMap((part) => part(run, layout)).join("\n")}\n`;
}

const mostReasons = 4;

/** The untested requirements by the reason why, a line each; in full with what would decide them. */
function untestedText(run: FinishedRun, layout: Told): readonly string[] {
  const { paint, verbose = false } = layout;
  const untested = run.requirements.filter(({ verdict }) => verdict === "untested");
  const groups = groupBy(untested, ({ reason, needs = "" }) => (verbose ? `${reason}\n${needs}` : reason));
  const sorted = groups.toSorted((a, b) => b.length - a.length);
  const isBroken = causesTold(run).some(({ kind }) => kind === "fails");
  const shown = isBroken && !verbose ? sorted.slice(0, mostReasons) : sorted;
  const left = sorted.slice(shown.length).flat().length;
  const lines = shown.flatMap((group) => {
    const [{ reason, needs }] = group;
    const ids = [...new Set(group.map(({ id }) => id))];
    const more = !verbose && ids.length > mostNames ? `, and ${ids.length - mostNames} more` : "";
    const line = (text: string): readonly string[] =>
      told(text, layout, 7).map((part, at) => (at === 0 ? `       ${part}` : part));
    return [
      ...told(reason, layout, 7).map((part, at) =>
        at === 0 ? `  ${String(group.length).padStart(3)}  ${part}` : part,
      ),
      ...(needs === undefined || !verbose ? [] : line(`needs ${needs}`)),
      ...(verbose ? line(ids.join(", ") + more) : []),
    ];
  });
  const rest = left === 0 ? [] : [`  ${String(left).padStart(3)}  for ${sorted.length - shown.length} more reasons`];
  const how = verbose ? "" : "; --verbose tells what would decide each";
  return section(paint("strong", "UNTESTED"), `results that could not be decided here${how}`, [...lines, ...rest]);
}

/** What to do next. Commands among it are to be copied, so that no line is broken. */
function nextText(run: FinishedRun, { paint }: Layout): readonly string[] {
  const [first, ...others] = nextSteps(run).map((step) => told(step, { width: undefined }, 0).join(""));
  if (first === undefined) return [];
  return ["", `${paint("strong", "NEXT")}  ${first}`, ...others.map((step) => `      ${step}`)];
}

/** What the run comes to, and what it took. */
function closingText(run: FinishedRun, layout: Layout): readonly string[] {
  const { paint } = layout;
  const { verdict, exitCode, exchanges, durationMs, seed, target } = run;
  const where = target.embedded ? "the reference server that comes along" : cut(printable(target.url), longest);
  const decided = decidedText(run);
  const took = durationMs < 9950 ? `${(durationMs / 1000).toFixed(1)} s` : `${Math.round(durationMs / 1000)} s`;
  return [
    `${paint(verdictStyles[verdict], verdict.toUpperCase())}${decided === "" ? "" : ` ${decided}`}  ${where}`,
    ...told(run.reason, layout, 0),
    ...told(totalsText(run), layout, 0),
    ...(choicesText(run) === "" ? [] : told(choicesText(run), layout, 0)),
    ...(run.cutShort === undefined || verdict === "undecided" ? [] : [printable(`Cut short: ${run.cutShort}`)]),
    ...(run.waitedMs === undefined ? [] : [busyText(run.waitedMs)]),
    `${exchanges.toLocaleString("en")} ${exchanges === 1 ? "exchange" : "exchanges"} in ${took}, seed ${seed}; exit code ${exitCode}: ${meanings[exitCode]}.`,
  ];
}

function busyText(waitedMs: number): string {
  const seconds = Math.round(waitedMs / 1000);
  return `The target was busy (429 or 503) and had us wait for ${seconds} s, so that properties were tried on fewer draws.`;
}

/** What the user's waivers cover, and which of them do not hold or could not be checked. */
function waiverSections({ requirements, complaints = [], notes = [] }: FinishedRun, layout: Layout): readonly string[] {
  const { paint } = layout;
  const templates = [...new Set(requirements.map(({ template }) => template))];
  const waived = requirements.filter(({ verdict }) => verdict === "waived");
  const remark = ({ waiver, text }: WaiverRemark): string =>
    `  ${cut(printable(waiver), longest)}   ${cut(printable(text), longest)}`;
  const why = ({ waiver }: RequirementResult): string =>
    [waiver === undefined ? "" : waiverText(waiver), waiver?.link, waiver?.expires && `until ${waiver.expires}`]
      .filter((text) => text !== undefined && text !== "")
      .join("   ");
  const groups = groupBy(waived, (result) => `${result.operation} ${result.id} ${why(result)}`);
  const lines = groups.flatMap((group) => [
    `  ${group[0].id}   ${group.map(({ template }) => `GET ${shortRoute(template, templates)}`).join(", ")}`,
    `    ${told(why(group[0]), layout, 4).join("\n")}`,
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
