import { randomUUID } from "node:crypto";
import { closeSync, openSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, basename } from "node:path";

import { cleanText } from "../clean-text.ts";
import { UsageError } from "../usage-error.ts";

/** A text, or its pieces in UTF-8 where it is large. */
type Content = string | readonly Uint8Array[];

/** Writes a file whole or not at all; `what` names it in an error. Throws {@link UsageError} when that fails. */
export function writeFile(file: string, content: Content, what = "report"): void {
  try {
    // A device cannot be replaced, only written.
    const special = statSync(file, { throwIfNoEntry: false })?.isFile() === false;
    if (special) writeAll(file, content);
    else replace(file, content);
  } catch (error) {
    throw new UsageError(
      `The ${what} ${file} cannot be written: ${error instanceof Error ? error.message : String(error)}.`,
    );
  }
}

/** Where a file is written before it takes its place. */
export function draftOf(file: string): string {
  return join(dirname(file), `.${basename(file)}.${randomUUID()}.tmp`);
}

function replace(file: string, content: Content): void {
  const draft = draftOf(file);
  try {
    writeAll(draft, content);
    renameSync(draft, file);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

function writeAll(file: string, content: Content): void {
  if (typeof content === "string") return writeFileSync(file, cleanText(content));
  const descriptor = openSync(file, "w");
  try {
    for (const piece of content) writeFileSync(descriptor, piece);
  } finally {
    closeSync(descriptor);
  }
}
