import type { Config } from "../../schemas/own/config.ts";
import { ownErrors } from "../../schemas/own/own-errors.ts";
import type { Environment } from "../environment.ts";
import { UsageError } from "../usage-error.ts";
import { type ConfigDocument, readConfigDocument } from "./config-document.ts";
import { configFault } from "./config-fault.ts";
import { interpolate } from "./interpolate.ts";

/** Reads a config file. Throws {@link UsageError} with file, line and reason. */
export function readConfigFile(file: string, environment: Environment): Config {
  const config = readConfigDocument(file);
  interpolate(config, environment);
  const content = contentOf(config);
  const errors = ownErrors("config", content);
  if (errors.length > 0) {
    const { path, message } = configFault(errors);
    throw new UsageError(`${file}:${config.lineOf(path)}: ${message}`);
  }
  // The schema has just held, so the shape is known.
  return content as Config;
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
