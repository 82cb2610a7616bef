import type { ExitCode, FinishedRun } from "../../engine/finished-run.ts";
import { drawnSeed, usualDurationMs, usualMemoryMb } from "../../engine/settings.ts";
import { configFiles, mustBeDistinct } from "./distinct-files.ts";
import { checkClaims } from "../config/check-claims.ts";
import { inConfigFolder, readConfig } from "../config/read-config.ts";
import { tokenFlag } from "../identities/given-token.ts";
import { redrawn, toStderr } from "../print.ts";
import { screenOf } from "../screen.ts";
import { chosenSpecs, operationGlobs, specsFolder, specsOf } from "../specs/specs-of.ts";
import { besideOf } from "./beside.ts";
import { availableIn, cloudOf, namedCloud } from "./cloud.ts";
import { destinationsOf, prepareDestinations, usedBy } from "./destinations.ts";
import { type EmbeddedServer, startEmbedded } from "./embedded-server.ts";
import { engineOptions } from "./engine-options.ts";
import { given } from "./run-flags.ts";
import { type HarFile, beginHar } from "./har-writer.ts";
import { EngineProcess } from "./process/engine-process.ts";
import type { PlainOptions } from "./process/messages.ts";
import { progressLine } from "./progress.ts";
import { programName, replayOptions, tokenOptions } from "./replay-options.ts";
import type { RunFlags } from "./run-flags.ts";
import { namedTarget } from "./target.ts";
import type { Config } from "../../schemas/own/config.ts";
import { UsageError } from "../usage-error.ts";
import { neededIds } from "../../engine/builders/listing.ts";
import { routeOptions } from "../route-options.ts";
import { X509Certificate } from "node:crypto";
import { readFileSync } from "node:fs";

/** Turns Ctrl-C, and the word by which CI cancels, into a signal. */
interface Interruption {
  readonly signal: AbortSignal;
  /** Leaves both to the system again. */
  end(): void;
}

const words = ["SIGINT", "SIGTERM"] as const;

/** Calls off once; whoever asks a second time means it, and stops the process. */
function onInterruption(tell: () => void): Interruption {
  const controller = new AbortController();
  const end = (): void => {
    for (const word of words) process.off(word, stop);
  };
  const stop = (): void => {
    end();
    tell();
    controller.abort();
  };
  for (const word of words) process.on(word, stop);
  return { signal: controller.signal, end };
}

/** Tests the target and writes the reports. Rejects with a `UsageError` before anything is sent when the input is unusable. */
export async function executeRun(asked: RunFlags): Promise<ExitCode> {
  const flags = { ...asked, ...given({ token: await tokenFlag(asked.token) }) };
  const found = await readConfig(flags.config, process.env);
  const { config } = found;
  checkShard(flags, config);
  const folder = specsFolder(flags.specs, found);
  const installed = await specsOf(folder, operationGlobs(flags, config));
  if (config.claims !== undefined) await checkClaims(found, config.claims, installed, folder);
  const named = namedTarget(flags, config, installed, process.env);
  // The reference server has all operations; those of the library are tested where somebody asks for them.
  const all = folder === undefined ? "*" : "**";
  const tested = chosenSpecs(
    installed,
    flags,
    named === undefined ? { ...config, operations: operationGlobs(flags, config) ?? all } : config,
  );
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
  const tell = (line: string): void => toStderr(`${line}\n`);
  const beside = await besideOf(flags, found, { installed, chosen: specs });
  const progress = progressLine(redrawn);
  const options: PlainOptions = {
    ...engineOptions(flags, config),
    ...beside.options,
    ...given({ ca }),
    seed: flags.seed ?? config.seed ?? drawnSeed(),
    embedded: named === undefined,
    replayOptions: replayOptions(flags),
    tokenOptions: tokenOptions(flags, cloud),
    program: programName(process.env),
  };
  const { length } = specs.operations;
  const engine = new EngineProcess(options.maxMemoryMb ?? usualMemoryMb(length), length, {
    note: tell,
    progress: (state) => progress.update(state),
  });
  const interruption = onInterruption(() => {
    progress.clear();
    tell("Interrupted: the report tells what is known so far. A second time stops at once.");
  });
  let har: HarFile | undefined;
  let server: Promise<EmbeddedServer> | undefined;
  try {
    const operations = specs.operations.map(({ id }) => id);
    const job = { flags, found, specs: folder, operations, cloud, named: named?.href, options };
    // The process gets ready while the server starts, and while what is needed at the end is loaded.
    const ready = engine.prepare(job);
    server = named === undefined ? startEmbedded({ folder, operations }) : undefined;
    const [own, , { deliver }] = await Promise.all([server, ready, import("./deliver.ts")]);
    prepareDestinations([...destinations, ...(flags.har === undefined ? [] : [{ file: flags.har }])]);
    har = flags.har === undefined ? undefined : beginHar(flags.har);
    if (named !== undefined && flags.wait !== undefined) {
      const { untilAnswered } = await import("../../client/until-answered.ts");
      await untilAnswered(named, { seconds: flags.wait, ca, signal: interruption.signal });
    }
    const startedAt = new Date();
    const target = named?.href ?? own?.url ?? "";
    const maxDurationMs = options.maxDurationMs ?? usualDurationMs;
    const end = await engine.run({ target, har: har?.draft }, maxDurationMs, interruption.signal);
    const finished =
      end.kind === "finished"
        ? end.run
        : await (
            await import("../../engine/run/partial-run.ts")
          ).partialRun({ ...options, target, specs }, { startedAt, ...end });
    progress.clear();
    deliver(finished, destinations, screenOf(process.stdout, process.env), flags, beside.history);
    for (const note of [...(await beside.after(finished)), ...idsHint(finished, flags)]) tell(note);
    return finished.exitCode;
  } finally {
    progress.clear();
    interruption.end();
    await Promise.all([engine.close(), server?.then((own) => own.close())]);
    // Last, for it may throw.
    har?.finish();
  }
}

/** Throws {@link UsageError} when a shard is to do what only a whole run can, or when its seed would be drawn. */
function checkShard({ shard, seed, history, updateWaivers }: RunFlags, config: Pick<Config, "seed">): void {
  if (shard === undefined || shard.count === 1) return;
  if ((seed ?? config.seed) === undefined) throw new UsageError("--shard needs --seed: the same one for all shards.");
  if (history !== undefined) throw new UsageError("--history is of whole runs: give it to merge in place of --shard.");
  if (updateWaivers === true) {
    throw new UsageError("--update-waivers needs a whole run: leave out --shard.");
  }
}

/** Which options give the ids that a run lacked; nothing where it found them, or where nothing is broken all the same. */
function idsHint({ exitCode, requirements }: FinishedRun, { takenOptions, specs }: RunFlags): readonly string[] {
  if (exitCode !== 5 && exitCode !== 1) return [];
  const names = requirements.flatMap(({ needs = "" }) =>
    needs.startsWith(neededIds) ? needs.slice(neededIds.length).split(", ") : [],
  );
  if (names.length === 0) return [];
  const all = routeOptions(new Set(takenOptions), specs, "**");
  const flags = [...new Set(names)].flatMap((name) => all.find(({ parameter }) => parameter === name)?.flag ?? []);
  if (flags.length === 0) return [];
  return [
    `${exitCode === 5 ? "Neither" : "On some routes neither"} the collections on the way nor the documented ids led to an answer. Give ids that exist there: ${flags.map((flag) => `${flag} ID`).join(" ")}`,
  ];
}

const certificates = /-----BEGIN CERTIFICATE-----.*?-----END CERTIFICATE-----/gs;

/**
 * The certificates of a PEM file, as PEM; undefined without a file. Throws {@link UsageError} when the file cannot be read,
 * has none, or has one that is broken.
 */
function readCa(file: string | undefined): string | undefined {
  if (file === undefined) return undefined;
  try {
    const found = readFileSync(file, "utf8").match(certificates) ?? [];
    if (found.length === 0) throw new Error("it has no certificate in PEM");
    return found.map((pem) => new X509Certificate(pem).toString()).join("");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : undefined;
    const reason = code ?? (error instanceof Error ? error.message : String(error));
    throw new UsageError(
      `The CA file ${file} cannot be used: ${reason}. Give the certificates of the authorities to trust, as PEM.`,
    );
  }
}
