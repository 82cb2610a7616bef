import { renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, basename } from "node:path";

import { UsageError } from "../usage-error.ts";

/** Writes a file whole or not at all; `what` names it in an error. Throws {@link UsageError} when that fails. */
export function writeFile(file: string, text: string, what = "report"): void {
  try {
    // A device cannot be replaced, only written.
    const special = statSync(file, { throwIfNoEntry: false })?.isFile() === false;
    if (special) writeFileSync(file, text);
    else replace(file, text);
  } catch (error) {
    throw new UsageError(
      `The ${what} ${file} cannot be written: ${error instanceof Error ? error.message : String(error)}.`,
    );
  }
}

function replace(file: string, text: string): void {
  const draft = join(dirname(file), `.${basename(file)}.${process.pid}.tmp`);
  try {
    writeFileSync(draft, text);
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}
