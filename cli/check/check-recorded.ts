import { closeSync, openSync, readSync } from "node:fs";

import type { ExitCode } from "../../engine/finished-run.ts";
import { judgeRecorded } from "../../engine/recorded/judge-recorded.ts";
import { HarError, readEntry } from "../../engine/recorded/read-entry.ts";
import { Traffic } from "../../engine/recorded/traffic.ts";
import { targetUrl } from "../../engine/settings.ts";
import type { ConformanceClass } from "../../specs/requirement.ts";
import { configFiles, mustBeDistinct } from "../run/distinct-files.ts";
import { inConfigFolder, readConfig } from "../config/read-config.ts";
import { printable } from "../../reporters/printable.ts";
import { toStderr } from "../print.ts";
import { chosenSpecs, specsFolder, specsOf } from "../specs/specs-of.ts";
import { deliver } from "../run/deliver.ts";
import { destinationsOf, prepareDestinations, usedBy } from "../run/destinations.ts";
import { given } from "../run/run-flags.ts";
import { programName, shellWord } from "../run/replay-options.ts";
import type { Telling } from "../../reporters/console-causes.ts";
import type { ReporterName } from "../run/run-flags.ts";
import { screenOf } from "../screen.ts";
import { toolVersion } from "../../specs/loading/package-root.ts";
import { UsageError } from "../usage-error.ts";
import { HarScanner } from "./har-scanner.ts";

/** What the command line of `check` says. */
export interface CheckFlags extends Telling {
  readonly root?: string;
  readonly config?: string;
  readonly operation?: string;
  /** Folder of contracts in place of the installed ones. */
  readonly specs?: string;
  readonly class?: readonly ConformanceClass[];
  readonly requirement?: string;
  readonly reporter?: readonly ReporterName[];
  readonly output?: string;
  readonly report?: string;
  readonly failOn?: "must" | "should";
  readonly docs: readonly string[];
  /** With `docs`: the service's `$metadata`, a file or a URL. */
  readonly metadata?: string;
  readonly json?: true;
}

const pieceBytes = 1024 * 1024;

/** Judges HAR files and writes the reports. Rejects with a `UsageError` when the input is unusable. Nothing is sent. */
export async function checkRecorded(files: readonly string[], flags: CheckFlags): Promise<ExitCode> {
  const found = await readConfig(flags.config, process.env);
  const { file: configFile, config } = found;
  const folder = specsFolder(flags.specs, found);
  const { requirement } = flags;
  // Whatever was recorded is judged.
  const operation = flags.operation ?? (config.operations === undefined ? "**" : undefined);
  const specs = chosenSpecs(
    await specsOf(folder, operation ?? config.operations),
    { ids: [], ...given({ requirement, operation }) },
    config,
  );
  const wanted = flags.root === undefined ? undefined : rootUrl(flags.root);
  const destinations = destinationsOf({
    reporters: flags.reporter ?? config.reporters ?? ["console"],
    output: flags.output ?? inConfigFolder(configFile, config.output),
    report: flags.report,
  });
  mustBeDistinct([
    ...configFiles(found, flags),
    ...files.map((file) => ({ name: "the recording", file, use: "read" as const })),
    ...usedBy(destinations, flags.report),
  ]);
  prepareDestinations(destinations);
  const traffic = new Traffic(specs.operations);
  for (const file of files) readHar(file, traffic);
  const root = wanted ?? onlyRoot(traffic.roots);
  const answers = traffic.answersAt(root ?? "");
  const finished = await judgeRecorded(answers, {
    specs,
    root: root ?? "about:blank",
    tool: { name: "graph-conformance", version: toolVersion() },
    command: [
      `${programName(process.env)} check`,
      ...files.map(shellWord),
      ...(flags.specs === undefined ? [] : ["--specs", shellWord(flags.specs)]),
      ...(wanted === undefined ? [] : ["--root", shellWord(wanted)]),
    ].join(" "),
    ...given({ classes: flags.class ?? config.classes, requirement, failOn: flags.failOn ?? config.failOn }),
  });
  const note = noteOn(traffic, finished.exchanges, new Set(answers.map(({ answer }) => answer.exchange.number)).size);
  if (note !== undefined) toStderr(`${note}\n`);
  if (flags.verbose === true) {
    for (const [request, count] of traffic.leftOut) toStderr(`  ${count}  ${printable(request)}\n`);
  }
  deliver(finished, destinations, screenOf(process.stdout, process.env), flags);
  return finished.exitCode;
}

function rootUrl(text: string): string {
  try {
    return targetUrl(text).href.replace(/\/$/, "");
  } catch (error) {
    throw new UsageError(`--root: ${error instanceof Error ? error.message : String(error)}`);
  }
}

// Two services in one verdict would blame one for the other.
function onlyRoot(roots: readonly string[]): string | undefined {
  if (roots.length > 1) {
    throw new UsageError(`The recording has several services: ${roots.join(", ")}. Choose one with --root URL.`);
  }
  return roots[0];
}

function noteOn({ entries, skipped }: Traffic, judged: number, read: number): string | undefined {
  if (judged >= entries) return undefined;
  const silent = read - judged;
  const reasons = [
    ...[...skipped].map(([reason, count]) => `${count} ${reason}`),
    ...(silent > 0 ? [`${silent} by which nothing can be decided`] : []),
  ];
  return `${judged} of ${entries} entries are judged; left out: ${reasons.join(", ")}.`;
}

/** Reads a HAR file piece by piece into the traffic. Throws {@link UsageError} with file, place and key where it cannot be read. */
function readHar(file: string, traffic: Traffic): void {
  const scanner = new HarScanner();
  let count = 0;
  try {
    for (const piece of piecesOf(file)) {
      for (const entry of scanner.take(piece)) traffic.add(readEntry(entry, count++));
    }
    scanner.end();
  } catch (error) {
    if (error instanceof HarError) throw new UsageError(`The recording ${file} cannot be read: ${error.message}.`);
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (!/^E[A-Z]+$/.test(code)) throw error;
    throw new UsageError(`The recording ${file} cannot be read: ${error instanceof Error ? error.message : code}.`);
  }
}

function* piecesOf(file: string): Generator<Buffer> {
  const descriptor = openSync(file, "r");
  try {
    for (;;) {
      const piece = Buffer.allocUnsafe(pieceBytes);
      const length = readSync(descriptor, piece, 0, pieceBytes, null);
      if (length === 0) return;
      yield piece.subarray(0, length);
    }
  } finally {
    closeSync(descriptor);
  }
}
