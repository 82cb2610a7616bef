import { isLoopback } from "../../specs/loopback.ts";
import { targetUrl } from "../../engine/settings.ts";
import type { Config } from "../../schemas/own/config.ts";
import type { Specs } from "../../specs/contract.ts";
import { UsageError } from "../usage-error.ts";
import { namedCloud, rootOf } from "./cloud.ts";
import type { RunFlags } from "./run-flags.ts";

/**
 * The target that flags or config name, or the root of the cloud that they name where identities are given; undefined: the
 * embedded reference server. Throws {@link UsageError} on an unusable one.
 */
export function namedTarget(
  flags: RunFlags,
  config: Config,
  specs: Specs,
  { CI }: NodeJS.ProcessEnv = {},
): URL | undefined {
  if (flags.self === true) {
    if (flags.target !== undefined) throw new UsageError("--self is the reference server: leave out --target.");
    return undefined;
  }
  const text = flags.target ?? config.target ?? cloudRoot(flags, config, specs);
  if (text === undefined) {
    // Whoever names tokens or ids means a server of theirs: a verdict on ours would only look like one on it.
    const needy = needingTarget(flags, config);
    if (needy !== undefined) throw new UsageError(`${needy} needs --target, or a target in the config.`);
    // A gate that tests what comes along is always open.
    if (CI !== undefined && !/^(?:0|false|)$/i.test(CI)) {
      throw new UsageError(
        "No target is named, and CI is set: give --target URL or a target in the config, or --self for the reference server that comes along.",
      );
    }
    return undefined;
  }
  try {
    return targetUrl(text);
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function cloudRoot(flags: RunFlags, config: Config, specs: Specs): string | undefined {
  const cloud = namedCloud(flags, config);
  const somebody = flags.token !== undefined || Object.keys(config.identities ?? {}).length > 0;
  if (cloud === undefined || !somebody) return undefined;
  return rootOf(cloud, specs);
}

function needingTarget(flags: RunFlags, config: Config): string | undefined {
  if (flags.token !== undefined) return "--token";
  if (flags.identity !== undefined) return "--identity";
  if (flags.cloud !== undefined) return "--cloud without identities in a config";
  const [id] = flags.ids;
  if (id !== undefined) return id.flag;
  return (["identities", "ids", "cloud"] as const).find((key) => config[key] !== undefined);
}

/** Throws {@link UsageError} when the target needs an identity that nobody gave: nothing is minted for other machines. */
export function mustHaveIdentity(target: URL, identities: readonly unknown[] | undefined): void {
  if (identities !== undefined || isLoopback(target)) return;
  throw new UsageError(`No identity may read from ${target.origin}: give --token, or identities in a config file.`);
}
