import type { ExitCode } from "../../engine/finished-run.ts";
import { judgeRecorded } from "../../engine/recorded/judge-recorded.ts";
import { Traffic } from "../../engine/recorded/traffic.ts";
import { targetUrl } from "../../engine/settings.ts";
import { configFiles } from "../config/config-files.ts";
import { readConfig } from "../config/read-config.ts";
import { toStderr } from "../print.ts";
import { chosenSpecs } from "../run/chosen-specs.ts";
import { deliver } from "../run/deliver.ts";
import { destinationsOf, prepareDestinations, usedBy } from "../run/destinations.ts";
import { mustBeDistinct } from "../run/distinct-files.ts";
import { given } from "../run/given.ts";
import { inConfigFolder } from "../run/in-config-folder.ts";
import { shellWord } from "../run/replay-options.ts";
import { screenOf } from "../screen.ts";
import { specsFolder, specsOf } from "../specs/specs-of.ts";
import { toolVersion } from "../tool-version.ts";
import { UsageError } from "../usage-error.ts";
import type { CheckFlags } from "./check-flags.ts";
import { readHar } from "./read-har.ts";

/** Judges HAR files and writes the reports. Rejects with a `UsageError` when the input is unusable. Nothing is sent. */
export async function checkRecorded(files: readonly string[], flags: CheckFlags): Promise<ExitCode> {
  const found = await readConfig(flags.config, process.env);
  const { file: configFile, config } = found;
  const folder = specsFolder(flags.specs, found);
  const { requirement } = flags;
  // Whatever was recorded is judged.
  const operation = flags.operation ?? (config.operations === undefined ? "**" : undefined);
  const specs = chosenSpecs(await specsOf(folder), { ids: [], ...given({ requirement, operation }) }, config);
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
      "graph-conformance check",
      ...files.map(shellWord),
      ...(flags.specs === undefined ? [] : ["--specs", shellWord(flags.specs)]),
      ...(wanted === undefined ? [] : ["--root", shellWord(wanted)]),
    ].join(" "),
    ...given({ classes: flags.class ?? config.classes, requirement, failOn: flags.failOn ?? config.failOn }),
  });
  const note = noteOn(traffic, finished.exchanges, new Set(answers.map(({ answer }) => answer.exchange.number)).size);
  if (note !== undefined) toStderr(`${note}\n`);
  deliver(finished, destinations, screenOf(process.stdout, process.env));
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
