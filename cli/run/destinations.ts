import { accessSync, constants, statSync } from "node:fs";
import { dirname, join } from "node:path";

import { UsageError } from "../usage-error.ts";
import type { UsedFile } from "./distinct-files.ts";
import { makeFolder } from "./write-file.ts";
import type { ReporterName } from "./run-flags.ts";

/** Where the text of a reporter goes: a file, or stdout when there is none. */
export interface Destination {
  readonly reporter: ReporterName;
  readonly file?: string;
}

export interface ReportSettings {
  readonly reporters: readonly ReporterName[];
  readonly output: string | undefined;
  /** The file of the JSON report. */
  readonly report: string | undefined;
}

/** The reporters that may share stdout: GitHub reads its commands from among the other lines. */
const spoken = ["console", "github"] as const;
type Spoken = (typeof spoken)[number];

const fileNames: Readonly<Record<Exclude<ReporterName, Spoken>, string>> = {
  json: "report.json",
  junit: "junit.xml",
  markdown: "summary.md",
  html: "report.html",
  sarif: "report.sarif",
};

/** Where the HTML report goes unless a folder is given. */
export const usualPage = "graph-conformance-report.html";

/** Where each report goes. Those for console and GitHub go to stdout, another one only when it is the only one without a file. */
export function destinationsOf({ reporters, output, report }: ReportSettings): readonly Destination[] {
  const wanted: readonly ReporterName[] =
    report === undefined ? reporters : [...new Set([...reporters, "json" as const])];
  const destinations = wanted.map((reporter): Destination => {
    if (isSpoken(reporter)) return { reporter };
    if (reporter === "json" && report !== undefined) return { reporter, file: report };
    if (output !== undefined) return { reporter, file: join(output, fileNames[reporter]) };
    // Nobody reads a page on a terminal.
    return reporter === "html" ? { reporter, file: usualPage } : { reporter };
  });
  const onStdout = destinations.filter(({ file }) => file === undefined).map(({ reporter }) => reporter);
  if (onStdout.length > 1 && !onStdout.every(isSpoken)) {
    throw new UsageError(`The reporters ${onStdout.join(" and ")} cannot share stdout: give --output FOLDER.`);
  }
  return destinations;
}

/** The files of destinations under the options that name them. */
export function usedBy(destinations: readonly Destination[], report: string | undefined): readonly UsedFile[] {
  return destinations.map(({ reporter, file }) => {
    const name = reporter === "json" && report !== undefined ? "--report" : `the report of --reporter ${reporter},`;
    return { name, file, use: "write" };
  });
}

function isSpoken(reporter: ReporterName): reporter is Spoken {
  return spoken.some((name) => name === reporter);
}

/** Makes the folders of all files. Throws {@link UsageError} when one cannot be written, before anything is sent. */
export function prepareDestinations(destinations: readonly Pick<Destination, "file">[]): void {
  for (const { file } of destinations) {
    if (file === undefined) continue;
    try {
      makeFolder(dirname(file));
      accessSync(dirname(file), constants.W_OK);
    } catch (error) {
      throw new UsageError(
        `The report ${file} cannot be written: ${error instanceof Error ? error.message : String(error)}.`,
      );
    }
    if (statSync(file, { throwIfNoEntry: false })?.isDirectory() === true) {
      throw new UsageError(`The report ${file} cannot be written: there is a folder of this name.`);
    }
  }
}
