import { existsSync } from "node:fs";
import { dirname, resolve } from "node:path";

import type { Config } from "../../schemas/own/config.ts";
import { UsageError } from "../usage-error.ts";
import type { Environment } from "./interpolate.ts";

/** A config and the file that it came from; no file means that there was none. */
export interface FoundConfig {
  readonly file: string | undefined;
  readonly config: Config;
}

const usual = ["yaml", "yml", "json"].map((extension) => `graph-conformance.config.${extension}`);

/**
 * Reads the named config file, or the usual one of the current folder. Rejects with a {@link UsageError} that has file, line
 * and reason. Without a file no parser is loaded.
 */
export async function readConfig(named: string | undefined, environment: Environment): Promise<FoundConfig> {
  const file = named ?? theUsual();
  if (file === undefined) return { file, config: {} };
  const { readConfigFile } = await import("./read-config-file.ts");
  return { file, config: readConfigFile(file, environment) };
}

function theUsual(): string | undefined {
  const present = usual.filter((file) => existsSync(file));
  if (present.length <= 1) return present[0];
  throw new UsageError(`There are ${present.join(" and ")}: remove one, or name one with --config.`);
}

/** A path of a config file: relative ones start at the file's folder. */
export function inConfigFolder<T extends string | undefined>(file: string | undefined, path: T): T | string {
  return path === undefined || file === undefined ? path : resolve(dirname(file), path);
}
