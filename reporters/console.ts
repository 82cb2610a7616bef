import type { FinishedRun } from "../engine/finished-run.ts";
import { classTable } from "./class-table.ts";
import { closingText } from "./closing-text.ts";
import { type Layout, painter } from "./paint.ts";
import { permissionTable } from "./permission-table.ts";
import { waiversText } from "./waivers-text.ts";
import { type BrokenAlike, brokenAlike } from "./broken-alike.ts";
import { failureText } from "./failure-text.ts";
import { groupBy } from "./group-by.ts";
import { cut, printable } from "./printable.ts";

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
  return `${sections.flatMap((section) => section(run, layout)).join("\n")}\n`;
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
