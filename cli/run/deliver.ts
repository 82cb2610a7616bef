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

type Reporter = (run: FinishedRun, wanted: ConsoleOptions) => string;

const reporters: Readonly<Record<ReporterName, Reporter>> = {
  console: consoleReport,
  json: jsonReport,
  junit: junitReport,
  markdown: (run) => markdownReport(run),
  github: githubReport,
  html: htmlReport,
  sarif: sarifReport,
};

/** Writes every report where it goes. Throws a `UsageError` when a file cannot be written. */
export function deliver(
  run: FinishedRun,
  destinations: readonly Destination[],
  screen: Screen,
  telling: Telling,
): void {
  for (const { reporter, file } of destinations) {
    const text = reporters[reporter](run, {
      ...telling,
      ...(file === undefined ? screen : { ...screen, width: undefined }),
    });
    if (file === undefined) toStdout(text, reporter === "github" ? "annotations" : "text");
    else writeFile(file, text);
    if (file === usualPage) toStderr(`The HTML report is ${file}; graph-conformance show-report opens it.\n`);
  }
}
