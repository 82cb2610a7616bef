import { existsSync } from "node:fs";

import type { Config } from "../../schemas/own/config.ts";
import { ownErrors } from "../../schemas/own/own-errors.ts";
import type { Environment } from "../environment.ts";
import { UsageError } from "../usage-error.ts";
import { type ConfigDocument, readConfigDocument } from "./config-document.ts";
import { configFault } from "./config-fault.ts";
import { interpolate } from "./interpolate.ts";

/** A config and the file that it came from; no file means that there was none. */
export interface FoundConfig {
  readonly file: string | undefined;
  readonly config: Config;
}

const usual = ["yaml", "yml", "json"].map((extension) => `graph-conformance.config.${extension}`);

/** Reads the named config file, or the usual one of the current folder. Throws {@link UsageError} with file, line and reason. */
export function readConfig(named: string | undefined, environment: Environment): FoundConfig {
  const file = named ?? theUsual();
  if (file === undefined) return { file, config: {} };
  const config = readConfigDocument(file);
  interpolate(config, environment);
  const content = contentOf(config);
  const errors = ownErrors("config", content);
  if (errors.length > 0) {
    const { path, message } = configFault(errors);
    throw new UsageError(`${file}:${config.lineOf(path)}: ${message}`);
  }
  // The schema has just held, so the shape is known.
  return { file, config: content as Config };
}

function contentOf({ file, document }: ConfigDocument): unknown {
  try {
    const content: unknown = document.toJS();
    return content ?? {};
  } catch {
    // What the reason names may be the beginning of a secret.
    throw new UsageError(`${file}: Not valid YAML: a text that begins with * names nothing. Write it in quotes.`);
  }
}

function theUsual(): string | undefined {
  const present = usual.filter((file) => existsSync(file));
  if (present.length <= 1) return present[0];
  throw new UsageError(`There are ${present.join(" and ")}: remove one, or name one with --config.`);
}
