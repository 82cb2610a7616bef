import type { FinishedRun } from "../engine/finished-run.ts";
import { brokenAlike } from "./broken-alike.ts";
import { causeInFull, causeLines, causesTold, causeText, extentOf, type ToldCause } from "./causes.ts";
import { failureText } from "./failure-text.ts";
import { type Layout, told } from "./paint.ts";

/** How much the console tells. */
export interface Telling {
  /** Every broken result in full, and what would decide each untested one. */
  readonly verbose?: boolean | undefined;
  /** A line for each cause, and the verdict. */
  readonly brief?: boolean | undefined;
  /** The most causes that are told in full; all of them unless given. */
  readonly maxFailures?: number | undefined;
}

/** How a text is laid out, and how much of it. */
export type Told = Layout & Telling;

const mostNames = 6;
const mostListed = 4;

/** Bugs of ours, in full: no cause of the target explains them. */
export function errorText({ requirements, seed }: FinishedRun, layout: Layout): readonly string[] {
  const errors = requirements.filter(({ verdict }) => verdict === "error");
  const templates = [...new Set(requirements.map(({ template }) => template))];
  return brokenAlike({ requirements: errors }, templates).flatMap(({ first, route, also }) => [
    ...failureText(first, route, seed, layout),
    ...also,
    "",
  ]);
}

/** What to mend, a line each, in the order in which to mend it. */
export function causeList(run: FinishedRun, layout: Told): readonly string[] {
  const causes = causesTold(run);
  const list = layout.brief === true ? causes : causes.filter(({ kind }) => kind === "fails");
  if (list.length === 0 || (list.length === 1 && layout.brief !== true)) return [];
  const { paint } = layout;
  const others = list.filter(({ kind }) => kind !== "fails").length;
  const rest = others === 0 ? "" : `; the last ${others === 1 ? "does" : `${others} do`} not fail the run`;
  return [
    `${paint("strong", "CAUSES")}  what to mend, most is mended by the first${rest}`,
    ...causeLines(list, layout),
    "",
  ];
}

/** The causes: those that fail the run in full, others in a line each unless nothing fails it. */
export function causesText(run: FinishedRun, layout: Told): readonly string[] {
  const { paint, verbose = false, maxFailures = Infinity } = layout;
  const causes = causesTold(run);
  const fails = causes.some(({ kind }) => kind === "fails");
  const isLong = (cause: ToldCause): boolean => verbose || cause.kind === (fails ? "fails" : "warns");
  const long = causes.filter(isLong);
  const shown = long.slice(0, maxFailures);
  const left = long.length - shown.length;
  const short = causes.filter((cause) => !isLong(cause));
  const listed = (kind: "warns" | "known", word: string): readonly string[] => {
    const own = short.filter((cause) => cause.kind === kind);
    const many = own.slice(own.length > mostNames ? mostListed : mostNames).map(({ id }) => id);
    const line = (text: string): readonly string[] =>
      told(text, layout, 6).map((part, at) => (at === 0 ? `${paint("doubtful", word)}  ${part}` : part));
    return [
      ...own.slice(0, own.length - many.length).flatMap((one) => line(`${one.id}   ${one.title}   ${extentOf(one)}`)),
      ...(many.length === 0 ? [] : line(`${many.length} more: ${[...new Set(many)].join(", ")}`)),
      ...(own.length === 0 ? [] : [paint("quiet", `${meaningOf[kind]}; --verbose tells all in full.`), ""]),
    ];
  };
  return [
    ...shown.flatMap((cause, at) => [
      ...causeText(cause, long.length > 1 ? at + 1 : undefined, run, layout),
      "",
      ...(verbose ? causeInFull(cause, run, layout) : []),
    ]),
    ...(left === 0
      ? []
      : [`${left} more ${left === 1 ? "cause is" : "causes are"} not told here: raise --max-failures.`, ""]),
    ...listed("warns", "WARN"),
    ...listed("known", "KNOWN"),
  ];
}

const meaningOf = {
  warns: "Warnings do not fail the run",
  known: "What the baseline had broken, too, does not fail the run",
} as const;
