import type { HistoryEntry } from "../../engine/compare-runs/history-entry.ts";
import type { FinishedRun } from "../../engine/finished-run.ts";
import { type ConsoleOptions, consoleReport } from "../../reporters/console.ts";
import type { Telling } from "../../reporters/console-causes.ts";
import { githubReport } from "../../reporters/github.ts";
import { htmlReport } from "../../reporters/html.ts";
import { jsonReport } from "../../reporters/json.ts";
import { junitReport } from "../../reporters/junit.ts";
import { sarifReport } from "../../reporters/sarif.ts";
import { markdownReport } from "../../reporters/markdown.ts";
import { toStderr, toStdout } from "../print.ts";
import type { Screen } from "../screen.ts";
import { type Destination, usualPage } from "./destinations.ts";
import type { ReporterName } from "./run-flags.ts";
import { writeFile } from "./write-file.ts";

type Reporter = (run: FinishedRun, wanted: ConsoleOptions, history: readonly HistoryEntry[]) => string;

const reporters: Readonly<Record<ReporterName, Reporter>> = {
  console: consoleReport,
  json: jsonReport,
  junit: junitReport,
  markdown: (run) => markdownReport(run),
  github: githubReport,
  html: (run, _wanted, history) => htmlReport(run, history),
  sarif: sarifReport,
};

/** Writes every report where it goes; `history` are the runs before this one, oldest first. Throws a `UsageError` when a file cannot be written. */
export function deliver(
  run: FinishedRun,
  destinations: readonly Destination[],
  screen: Screen,
  telling: Telling,
  history: readonly HistoryEntry[] = [],
): void {
  for (const { reporter, file } of destinations) {
    const wanted = { ...telling, ...(file === undefined ? screen : { ...screen, width: undefined }) };
    const text = reporters[reporter](run, wanted, history);
    if (file === undefined) toStdout(text, reporter === "github" ? "annotations" : "text");
    else writeFile(file, text);
    if (file === usualPage) toStderr(`The HTML report is ${file}; graph-conformance show-report opens it.\n`);
  }
}
