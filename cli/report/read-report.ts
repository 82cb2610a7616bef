import { readFileSync } from "node:fs";

import type { FinishedRun } from "../../engine/finished-run.ts";
import { ownErrors } from "../../schemas/own/own-errors.ts";
import { deepestJson, jsonDepth } from "../../specs/json-depth.ts";
import { configFault } from "../config/config-fault.ts";
import { UsageError } from "../usage-error.ts";

const version = 1;

/** Reads a JSON report and checks it by the published schema. Throws {@link UsageError} that names file and key. */
export function readReport(file: string): FinishedRun {
  const content = parse(file);
  const found = typeof content === "object" && content !== null && "schemaVersion" in content && content.schemaVersion;
  if (typeof found === "number" && found !== version) {
    throw new UsageError(
      `The report ${file} has schemaVersion ${found}, but this version of graph-conformance reads ${version}.`,
    );
  }
  const errors = ownErrors("report", content);
  if (errors.length > 0) {
    throw new UsageError(`${file} is no report of graph-conformance: ${configFault(errors, "The report").message}`);
  }
  // The schema has just held, so the shape is known.
  return content as FinishedRun;
}

function parse(file: string): unknown {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
    throw new UsageError(`The report ${file} cannot be read: ${code}.`);
  }
  if (jsonDepth(text) > deepestJson) {
    throw new UsageError(`The report ${file} cannot be read: it is nested more than ${deepestJson} levels deep.`);
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError(`The report ${file} is no JSON: ${error instanceof Error ? error.message : String(error)}.`);
  }
}
