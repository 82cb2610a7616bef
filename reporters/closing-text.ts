import type { ExitCode, FinishedRun } from "../engine/finished-run.ts";
import type { Layout } from "./paint.ts";
import { cut, printable } from "./printable.ts";

const meanings: Readonly<Record<ExitCode, string>> = {
  0: "conformant",
  1: "a requirement is broken",
  3: "the target cannot be reached or refuses our identity",
  4: "a bug of ours",
  5: "undecided",
};
const styles = { conformant: "good", "non-conformant": "bad", undecided: "doubtful" } as const;

const longestReason = 2000;

/** What the run comes to, and what it took. */
export function closingText(run: FinishedRun, { paint }: Layout): readonly string[] {
  const { verdict, exitCode, exchanges, durationMs, seed, target } = run;
  const where = target.embedded ? "the reference server that comes along" : cut(printable(target.url), longestReason);
  const took = durationMs < 9950 ? `${(durationMs / 1000).toFixed(1)} s` : `${Math.round(durationMs / 1000)} s`;
  return [
    `${paint(styles[verdict], verdict.toUpperCase())}  ${where}`,
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
