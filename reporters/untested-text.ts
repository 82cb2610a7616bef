import type { FinishedRun } from "../engine/finished-run.ts";
import { groupBy } from "./group-by.ts";
import type { Layout } from "./paint.ts";
import { cut, printable } from "./printable.ts";

const mostNames = 6;
const longest = 1000;

/** The untested requirements by the reason why, with what would decide them. */
export function untestedText({ requirements }: FinishedRun, { paint }: Layout): readonly string[] {
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
