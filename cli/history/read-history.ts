import { accessSync, constants, existsSync, readFileSync } from "node:fs";
import { dirname } from "node:path";

import type { HistoryEntry } from "../../engine/compare-runs/history-entry.ts";
import { ownErrors } from "../../schemas/own/own-errors.ts";
import { deepestJson, jsonDepth } from "../../specs/json-depth.ts";
import { jsonFault } from "../check/json-fault.ts";
import { configFault } from "../config/config-fault.ts";
import { toStderr } from "../print.ts";
import { UsageError } from "../usage-error.ts";

/**
 * Reads a history. What is left of a line that a crash cut off is told and passed over. Throws {@link UsageError} that names any
 * other line which is no entry. `new`: it need not exist, but must be writable.
 */
export function readHistory(
  file: string,
  use: "new" | "existing",
  tell: (note: string) => void = (note) => toStderr(`${note}\n`),
): readonly HistoryEntry[] {
  const lines = readText(file, use).split("\n");
  if (lines.at(-1) === "") lines.pop();
  return lines.flatMap((line, at) => {
    if (!isCutOff(line)) return [entryOf(file, line, at + 1)];
    tell(`${file}:${at + 1}: This line was cut off while it was written, so it is passed over.`);
    return [];
  });
}

function entryOf(file: string, line: string, number: number): HistoryEntry {
  if (jsonDepth(line) > deepestJson) throw broken(file, number, `it is nested more than ${deepestJson} levels deep`);
  let content: unknown;
  try {
    content = JSON.parse(line);
  } catch {
    throw broken(file, number, "it is no JSON");
  }
  const errors = ownErrors("history", content);
  if (errors.length > 0) {
    const { message } = configFault(errors, "The entry");
    throw broken(file, number, `${message.charAt(0).toLowerCase()}${message.slice(1).replace(/\.$/, "")}`);
  }
  // The schema has just held, so the shape is known.
  return content as HistoryEntry;
}

function broken(file: string, line: number, why: string): UsageError {
  return new UsageError(
    `${file}:${line}: This line is no entry of a history: ${why}. Remove it, or name another file.`,
  );
}

function readText(file: string, use: "new" | "existing"): string {
  try {
    if (use === "new") {
      if (!existsSync(file)) return accessSync(dirname(file), constants.W_OK) ?? "";
      accessSync(file, constants.W_OK);
    }
    return readFileSync(file, "utf8");
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
    throw new UsageError(`The history ${file} cannot be ${use === "new" ? "written" : "read"}: ${code}.`);
  }
}

const begun = /^(?:"(?:[^"\\]|\\.)*\\?|-|t|tr|tru|f|fa|fal|fals|n|nu|nul|\.|[eE][+-]?)$/;

/** Whether a text is the beginning of a JSON object and not its end. */
export function isCutOff(text: string): boolean {
  if (!text.startsWith("{")) return false;
  const fault = jsonFault(text);
  return fault !== undefined && (fault >= text.length || begun.test(text.slice(fault)));
}
