import type { ErrorObject } from "ajv";

import type { Waiver } from "../../engine/waivers/waiver.ts";
import { ownErrors } from "../../schemas/own/own-errors.ts";
import { type ConfigDocument, contentOf, readConfigDocument } from "../config/config-document.ts";
import { configFault } from "../config/config-fault.ts";
import { UsageError } from "../usage-error.ts";

/** Waivers and the file that they came from, so that it can be written again as it was. */
export interface WaiverFile {
  readonly source: ConfigDocument;
  readonly waivers: readonly Waiver[];
}

/** Reads a waivers file. Throws {@link UsageError} with file, line and reason. */
export function readWaivers(file: string): WaiverFile {
  const source = readConfigDocument(file, "waivers file");
  // A file that has lost its last waiver may still have comments.
  const content: unknown = contentOf(source) ?? [];
  const errors = ownErrors("waivers", content);
  if (errors.length > 0) throw faultOf(source, errors);
  // The schema has just held, so the shape is known.
  const waivers = (content as readonly Waiver[]).map((waiver, at) => ({
    ...waiver,
    at: `${file}:${source.lineOf([String(at)])}`,
  }));
  return { source, waivers };
}

function faultOf(source: ConfigDocument, errors: readonly ErrorObject[]): UsageError {
  const { file } = source;
  const index = errors[0]?.instancePath.split("/")[1];
  if (index === undefined) {
    const { message } = configFault(errors, "The waivers file");
    return new UsageError(`${file}:${source.lineOf([])}: ${message}`);
  }
  const prefix = `/${index}`;
  const own = errors
    .filter(({ instancePath }) => instancePath === prefix || instancePath.startsWith(`${prefix}/`))
    .map((error) => ({ ...error, instancePath: error.instancePath.slice(prefix.length) }));
  const { path, message } = configFault(own, "The waiver");
  return new UsageError(`${file}:${source.lineOf([index, ...path])}: ${message}`);
}
