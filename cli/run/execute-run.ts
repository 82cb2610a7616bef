import type { Config } from "../../schemas/own/config.ts";
import type { ExitCode } from "../../suites/engine/finished-run.ts";
import { chosen } from "../../suites/engine/chosen.ts";
import { configFiles } from "../config/config-files.ts";
import { readConfig } from "../config/read-config.ts";
import { checkIdentities } from "../identities/check-identities.ts";
import { keyFileOf, mintOf } from "../identities/minting.ts";
import { tokenFlag } from "../identities/token-flag.ts";
import { screenOf } from "../screen.ts";
import { specsFolder, specsOf } from "../specs/specs-of.ts";
import { besideOf } from "./beside.ts";
import { checkShard } from "./check-shard.ts";
import { chosenSpecs } from "./chosen-specs.ts";
import { availableIn, cloudOf, namedCloud } from "./cloud.ts";
import { deliver } from "./deliver.ts";
import { destinationsOf, prepareDestinations, usedBy } from "./destinations.ts";
import { mustBeDistinct } from "./distinct-files.ts";
import { startEmbedded } from "./embedded-server.ts";
import { engineOptions } from "./engine-options.ts";
import { given } from "./given.ts";
import { harRecorder } from "./har-recorder.ts";
import { identitiesOf } from "./identities.ts";
import { onInterruption } from "./interruption.ts";
import { progressLine } from "./progress.ts";
import { idsHint } from "./ids-hint.ts";
import { inConfigFolder } from "./in-config-folder.ts";
import { readCa } from "./read-ca.ts";
import { replayOptions } from "./replay-options.ts";
import type { RunFlags } from "./run-flags.ts";
import { mustHaveIdentity, namedTarget } from "./target.ts";

/** Tests the target and writes the reports. Rejects with a `UsageError` before anything is sent when the input is unusable. */
export async function executeRun(asked: RunFlags): Promise<ExitCode> {
  const flags = { ...asked, ...given({ token: await tokenFlag(asked.token) }) };
  const found = await readConfig(flags.config, process.env);
  const { config } = found;
  checkShard(flags, config);
  const folder = specsFolder(flags.specs, found);
  const installed = await specsOf(folder);
  const named = namedTarget(flags, config, installed);
  // The reference server has all operations.
  const tested = chosenSpecs(installed, flags, named === undefined ? { operations: "**", ...config } : config);
  const cloud = cloudOf(named, namedCloud(flags, config), tested);
  const specs = { ...tested, operations: availableIn(cloud, tested.operations) };
  const destinations = destinationsOf({
    reporters: flags.reporter ?? config.reporters ?? ["console"],
    output: flags.output ?? inConfigFolder(found.file, config.output),
    report: flags.report,
  });
  mustBeDistinct([
    ...configFiles(found, flags),
    { name: "--baseline", file: flags.baseline, use: "read" },
    ...usedBy(destinations, flags.report),
    { name: "--har", file: flags.har, use: "write" },
    { name: "--history", file: flags.history, use: "write" },
  ]);
  const ca = readCa(flags.ca ?? inConfigFolder(found.file, config.ca));
  const tell = (line: string): void => void process.stderr.write(`${line}\n`);
  const beside = await besideOf(flags, found, { installed, chosen: specs });
  const keyFile = keyFileOf(flags.key, found);
  const mint = await mintOf(keyFile);
  const making = { cloud: cloud.cloud, mint, prompt: tell };
  const identities = identitiesOf(flags, found, making);
  // Beside identities of other kinds, only a key that was given is one that the target may have been told to trust.
  const trusted = keyFile !== undefined || (identities ?? []).every(({ name }) => isMinted(name, config));
  if (named !== undefined) mustHaveIdentity(named, identities);
  prepareDestinations([...destinations, ...(flags.har === undefined ? [] : [{ file: flags.har }])]);
  if (named === undefined && folder !== undefined) {
    const { mustBeServed } = await import("../specs/served.ts");
    for (const note of mustBeServed(specs).notes) tell(note);
  }
  const har = flags.har === undefined ? undefined : harRecorder(flags.har);
  const checking = { config, cloud: cloud.certain ? cloud.cloud : undefined, operations: specs.operations };
  for (const note of await checkIdentities(identities ?? [], checking)) tell(note);
  // The engine is loaded while the server starts.
  const engine = import("../../suites/engine/run.ts");
  const wanted = (): typeof specs.requirements =>
    chosen(specs, { ...given({ requirement: flags.requirement }), specs }).requirements;
  const embedded = named === undefined ? startEmbedded({ specs: folder, requirements: wanted() }) : undefined;
  const [server, { run }] = await Promise.all([embedded, engine]);
  const progress = progressLine(process.stderr);
  const interruption = onInterruption(() => {
    progress.clear();
    tell("Interrupted: the report tells what is known so far. A second time stops at once.");
  });
  try {
    const finished = await run({
      ...engineOptions(flags, config),
      ...beside.options,
      ...given({ onExchange: har?.see, identities, ca, mint: trusted ? mint : undefined }),
      target: named?.href ?? server?.url ?? "",
      embedded: named === undefined,
      specs,
      signal: interruption.signal,
      replayOptions: replayOptions(flags),
      onProgress: (state) => progress.update(state),
    });
    progress.clear();
    deliver(finished, destinations, screenOf(process.stdout, process.env));
    for (const note of [...(await beside.after(finished)), ...idsHint(finished, flags.idOptions)]) tell(note);
    return finished.exitCode;
  } finally {
    progress.clear();
    interruption.end();
    await server?.close();
    // Last, for it may throw.
    har?.write();
  }
}

function isMinted(name: string, { identities = {} }: Config): boolean {
  return identities[name]?.kind === "minted";
}
