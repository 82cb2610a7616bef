import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fstatSync,
  ftruncateSync,
  openSync,
  readFileSync,
  readSync,
  writeSync,
} from "node:fs";
import { dirname } from "node:path";

import { entryOf, type HistoryEntry } from "../../engine/compare-runs/history-entry.ts";
import type { FinishedRun } from "../../engine/finished-run.ts";
import { inJson, withoutCommands } from "../../reporters/ci-commands.ts";
import { ownErrors } from "../../schemas/own/own-errors.ts";
import { deepestJson, jsonDepth } from "../../specs/json-depth.ts";
import { jsonFault } from "../check/json-fault.ts";
import { toStdout } from "../print.ts";
import { mustBeDistinct } from "../run/distinct-files.ts";
import { writeFile } from "../run/write-file.ts";
import { configFault } from "../config/config-fault.ts";
import { cleanText, toStderr } from "../print.ts";
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
    if (!isCutOff(line)) return [entryIn(file, line, at + 1)];
    tell(`${file}:${at + 1}: This line was cut off while it was written, so it is passed over.`);
    return [];
  });
}

function entryIn(file: string, line: string, number: number): HistoryEntry {
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

/**
 * Appends a run to a history in one write, so that runs at the same time do not mix their lines, and whole or not at all. What a
 * crash left of a line before gets its end. Throws {@link UsageError} when that fails.
 */
export function appendHistory(file: string, run: FinishedRun): void {
  try {
    const descriptor = openSync(file, "a+");
    try {
      append(descriptor, `${withoutCommands(cleanText(JSON.stringify(entryOf(run))), inJson)}\n`);
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    throw new UsageError(
      `The history ${file} cannot be written: ${error instanceof Error ? error.message : String(error)}.`,
    );
  }
}

function append(descriptor: number, line: string): void {
  const { size } = fstatSync(descriptor);
  const bytes = Buffer.from(endsLine(descriptor, size) ? line : `\n${line}`);
  let written = 0;
  try {
    written = writeSync(descriptor, bytes);
    if (written < bytes.length) throw new Error(`only ${written} of ${bytes.length} bytes were taken`);
  } catch (error) {
    // Nobody else has written since, so what is there of the line is ours.
    if (written > 0 && fstatSync(descriptor).size === size + written) ftruncateSync(descriptor, size);
    throw error;
  }
}

function endsLine(descriptor: number, size: number): boolean {
  if (size === 0) return true;
  const last = Buffer.alloc(1);
  return readSync(descriptor, last, 0, 1, size - 1) === 0 || last[0] === 0x0a;
}

/** Writes the page of a history to a file, or to stdout. Rejects with a {@link UsageError} when the history is empty or cannot be read. */
export async function drawHistory(file: string, output: string | undefined): Promise<void> {
  mustBeDistinct([
    { name: "the history", file, use: "read" },
    { name: "--output", file: output, use: "write" },
  ]);
  const entries = readHistory(file, "existing");
  if (entries.length === 0)
    throw new UsageError(`The history ${file} is empty: a run with --history ${file} fills it.`);
  const { historyPage } = await import("../../reporters/history-page.ts");
  const page = historyPage(entries);
  if (output === undefined) toStdout(page);
  else writeFile(output, page, "page");
}
