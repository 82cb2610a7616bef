import { loadSpecs } from "../../specs/load.ts";
import { startServer } from "../../server/start-server.ts";
import type { ExitCode } from "../../suites/engine/finished-run.ts";
import { run } from "../../suites/engine/run.ts";
import { readConfig } from "../config/read-config.ts";
import { screenOf } from "../screen.ts";
import { chosenSpecs } from "./chosen-specs.ts";
import { deliver } from "./deliver.ts";
import { destinationsOf, prepareDestinations } from "./destinations.ts";
import { engineOptions } from "./engine-options.ts";
import { given } from "./given.ts";
import { identitiesOf } from "./identities.ts";
import { progressLine } from "./progress.ts";
import { inConfigFolder } from "./in-config-folder.ts";
import { replayOptions } from "./replay-options.ts";
import type { RunFlags } from "./run-flags.ts";
import { cloudOf, mustHaveIdentity, namedTarget } from "./target.ts";

/** Tests the target and writes the reports. Rejects with a `UsageError` before anything is sent when the input is unusable. */
export async function executeRun(flags: RunFlags): Promise<ExitCode> {
  const found = readConfig(flags.config, process.env);
  const { config } = found;
  const named = namedTarget(flags, config);
  const specs = chosenSpecs(loadSpecs(), flags, config);
  const destinations = destinationsOf({
    reporters: flags.reporter ?? config.reporters ?? ["console"],
    output: flags.output ?? inConfigFolder(found.file, config.output),
    report: flags.report,
  });
  const prompt = (message: string): void => void process.stderr.write(`${message}\n`);
  const identities = await identitiesOf(flags, found, { cloud: cloudOf(named, config, specs), prompt });
  if (named !== undefined) mustHaveIdentity(named, identities);
  prepareDestinations(destinations);
  const server = named === undefined ? await startServer({ specs }) : undefined;
  const progress = progressLine(process.stderr);
  try {
    const finished = await run({
      ...engineOptions(flags, config),
      ...given({ identities }),
      target: named?.href ?? server?.url ?? "",
      embedded: named === undefined,
      specs,
      replayOptions: replayOptions(flags),
      onProgress: (state) => progress.update(state),
    });
    progress.clear();
    deliver(finished, destinations, screenOf(process.stdout, process.env));
    return finished.exitCode;
  } finally {
    progress.clear();
    await server?.close();
  }
}
