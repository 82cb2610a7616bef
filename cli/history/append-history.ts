import { closeSync, fstatSync, ftruncateSync, openSync, readSync, writeSync } from "node:fs";

import { entryOf } from "../../engine/compare-runs/history-entry.ts";
import type { FinishedRun } from "../../engine/finished-run.ts";
import { inJson, withoutCommands } from "../../reporters/ci-commands.ts";
import { cleanText } from "../print.ts";
import { UsageError } from "../usage-error.ts";

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
