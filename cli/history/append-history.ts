import { closeSync, openSync, writeSync } from "node:fs";

import { entryOf } from "../../suites/compare-runs/entry-of.ts";
import type { FinishedRun } from "../../suites/engine/finished-run.ts";
import { UsageError } from "../usage-error.ts";
import { inJson, withoutCommands } from "../../reporters/ci-commands.ts";

/** Appends a run to a history in one write, so that runs at the same time do not mix their lines. Throws {@link UsageError} when that fails. */
export function appendHistory(file: string, run: FinishedRun): void {
  const line = Buffer.from(`${withoutCommands(JSON.stringify(entryOf(run)), inJson)}\n`);
  try {
    const descriptor = openSync(file, "a");
    try {
      const written = writeSync(descriptor, line);
      if (written < line.length) throw new Error(`only ${written} of ${line.length} bytes were taken`);
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    throw new UsageError(
      `The history ${file} cannot be written: ${error instanceof Error ? error.message : String(error)}.`,
    );
  }
}
