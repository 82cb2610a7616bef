import { historyPage } from "../../reporters/history-page.ts";
import { mustBeDistinct } from "../run/distinct-files.ts";
import { writeFile } from "../run/write-file.ts";
import { UsageError } from "../usage-error.ts";
import { readHistory } from "./history-file.ts";
import { toStdout } from "../print.ts";

/** Writes the page of a history to a file, or to stdout. Throws {@link UsageError} when the history is empty or cannot be read. */
export function drawHistory(file: string, output: string | undefined): void {
  mustBeDistinct([
    { name: "the history", file, use: "read" },
    { name: "--output", file: output, use: "write" },
  ]);
  const entries = readHistory(file, "existing");
  if (entries.length === 0)
    throw new UsageError(`The history ${file} is empty: a run with --history ${file} fills it.`);
  const page = historyPage(entries);
  if (output === undefined) toStdout(page);
  else writeFile(output, page, "page");
}
