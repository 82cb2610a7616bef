import type { Config } from "../../schemas/own/config.ts";
import { ownErrors } from "../../schemas/own/own-errors.ts";
import { type Environment, interpolate } from "./interpolate.ts";
import { UsageError } from "../usage-error.ts";
import { contentOf, readConfigDocument } from "./config-document.ts";
import { configFault } from "./config-fault.ts";

/** Reads a config file. Throws {@link UsageError} with file, line and reason. */
export function readConfigFile(file: string, environment: Environment): Config {
  const config = readConfigDocument(file);
  interpolate(config, environment);
  const content: unknown = contentOf(config) ?? {};
  const errors = ownErrors("config", content);
  if (errors.length > 0) {
    const { path, message } = configFault(errors);
    throw new UsageError(`${file}:${config.lineOf(path)}: ${message}`);
  }
  // The schema has just held, so the shape is known.
  return content as Config;
}
