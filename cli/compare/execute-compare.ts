import type { Comparison, ComparisonExitCode } from "../../engine/compare/comparison.ts";
import { withoutCommands } from "../../reporters/ci-commands.ts";
import { safeJson } from "../../reporters/json.ts";
import type { Cloud } from "../../specs/operation.ts";
import { configFiles, mustBeDistinct } from "../run/distinct-files.ts";
import { readConfig } from "../config/read-config.ts";
import { tokenFlag } from "../identities/given-token.ts";
import { toStderr, toStdout } from "../print.ts";
import { prepareDestinations } from "../run/destinations.ts";
import { given } from "../run/run-flags.ts";
import type { RunFlags } from "../run/run-flags.ts";
import { writeFile } from "../run/write-file.ts";
import { type Screen, screenOf } from "../screen.ts";
import { chosenSpecs, operationGlobs, specsFolder, specsOf } from "../specs/specs-of.ts";
import { toolVersion } from "../../specs/loading/package-root.ts";
import { UsageError } from "../usage-error.ts";
import { comparisonMarkdown, comparisonText } from "./comparison-text.ts";
import type { RunOptions } from "../../engine/run-options.ts";
import type { Specs } from "../../specs/contract.ts";
import { checkIdentities } from "../identities/check-identities.ts";
import { keyFileOf, mintOf } from "../identities/minting.ts";
import { availableIn, cloudOf } from "../run/cloud.ts";
import { engineOptions } from "../run/engine-options.ts";
import { identitiesOf } from "../run/identities.ts";
import { mustHaveIdentity, namedTarget } from "../run/target.ts";

/** The forms in which a comparison can be shown. */
export const comparisonFormats = ["console", "markdown", "json"] as const;
export type ComparisonFormat = (typeof comparisonFormats)[number];

/** What the command line of `compare` says. */
export interface CompareFlags extends Pick<
  RunFlags,
  "operation" | "specs" | "identity" | "token" | "key" | "concurrency" | "timeoutMs"
> {
  readonly target: string;
  readonly against: string;
  readonly config?: string;
  readonly againstConfig?: string;
  readonly cloud?: Cloud;
  readonly seed?: number;
  readonly sameData?: true;
  readonly format?: ComparisonFormat;
  readonly output?: string;
}

const formats: Readonly<Record<ComparisonFormat, (comparison: Comparison, screen: Screen) => string>> = {
  console: comparisonText,
  markdown: comparisonMarkdown,
  json: safeJson,
};

/** Holds two targets against each other and writes what came of it. Rejects with a `UsageError` when the input is unusable. */
export async function executeCompare(flags: CompareFlags): Promise<ComparisonExitCode> {
  const { target, against, config, againstConfig, identity, cloud, output, format = "console" } = flags;
  const token = await tokenFlag(flags.token);
  const { operation, key, concurrency, timeoutMs } = flags;
  const files = output === undefined ? [] : [{ file: output }];
  const named = config === undefined ? undefined : await readConfig(config, process.env);
  const other = againstConfig === undefined ? undefined : await readConfig(againstConfig, process.env);
  mustBeDistinct([
    ...[named, other].flatMap((one) => (one === undefined ? [] : configFiles(one))),
    { name: "--key", file: key, use: "read" },
    { name: "--specs", file: flags.specs, use: "read" },
    { name: "--output", file: output, use: "write" },
  ]);
  const specs = await specsOf(specsFolder(flags.specs, named), [
    ...[operationGlobs(flags, named?.config ?? {}) ?? []].flat(),
    ...[operationGlobs({}, other?.config ?? {}) ?? []].flat(),
  ]);
  const common = { ids: [], ...given({ operation, key, concurrency, timeoutMs }) };
  // What names an identity is for the target alone: no token of one goes to the other.
  const mine = await sideOptions({ ...common, target, ...given({ config, identity, token, cloud }) }, specs);
  const theirs = await sideOptions({ ...common, target: against, ...given({ config: againstConfig }) }, specs);
  if (mine.options.target === theirs.options.target)
    throw new UsageError("--target and --against are the same service.");
  prepareDestinations(files);
  for (const note of [...mine.notes, ...theirs.notes]) toStderr(`${note}\n`);
  const both = mine.options.specs.operations.filter((one) => theirs.options.specs.operations.includes(one));
  if (both.length === 0) throw new UsageError("The two services have no operation in common.");
  const { compareTargets } = await import("../../engine/compare/compare-targets.ts");
  const comparison = await compareTargets({
    target: { ...mine.options, specs: { ...specs, operations: both } },
    against: theirs.options,
    tool: { name: "graph-conformance", version: toolVersion() },
    seed: flags.seed ?? 1,
    sameData: flags.sameData === true,
  });
  const screen = screenOf(process.stdout, process.env);
  const text = formats[format](comparison, output === undefined ? screen : { ...screen, color: false });
  if (output === undefined) toStdout(text);
  else writeFile(output, format === "json" ? text : withoutCommands(text));
  return comparison.exitCode;
}

/** What one target of a comparison is asked with, and what is to be told of it before. */
interface SideOptions {
  readonly options: RunOptions & { readonly specs: Specs };
  readonly notes: readonly string[];
}

/** Reads flags and config of one target as those of a run. Rejects with a `UsageError` when nobody may read from it. */
async function sideOptions(flags: RunFlags & { readonly target: string }, specs: Specs): Promise<SideOptions> {
  // Only a config that is named counts: the usual one is that of a run, and its tokens are for its own target.
  const found =
    flags.config === undefined ? { file: undefined, config: {} } : await readConfig(flags.config, process.env);
  const { config } = found;
  const chosen = chosenSpecs(specs, flags, config);
  const target = namedTarget(flags, config, chosen);
  const cloud = cloudOf(target, flags.cloud ?? config.cloud, chosen);
  const operations = availableIn(cloud, chosen.operations);
  const keyFile = keyFileOf(flags.key, found);
  const mint = keyFile === undefined ? undefined : await mintOf(keyFile);
  const making = {
    cloud: cloud.cloud,
    mint: mint ?? (await mintOf(undefined)),
    prompt: (line: string): void => toStderr(`${line}\n`),
  };
  const identities = identitiesOf(flags, found, making);
  if (target !== undefined) mustHaveIdentity(target, identities);
  const checking = { config, cloud: cloud.certain ? cloud.cloud : undefined, operations };
  const notes = await checkIdentities(identities ?? [], checking);
  const { requirement: _, ...engine } = engineOptions(flags, config);
  return {
    options: {
      ...engine,
      ...given({ identities, mint }),
      target: target?.href ?? flags.target,
      specs: { ...specs, operations },
    },
    notes,
  };
}
