import { closeSync, openSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";

import { cleanText } from "../clean-text.ts";
import { UsageError } from "../usage-error.ts";
import { type Content, writeDraft } from "./write-draft.ts";

/** Writes a file whole or not at all; `what` names it in an error. Throws {@link UsageError} when that fails. */
export function writeFile(file: string, content: Content, what = "report"): void {
  try {
    // A device cannot be replaced, only written.
    const special = statSync(file, { throwIfNoEntry: false })?.isFile() === false;
    const clean = typeof content === "string" ? cleanText(content) : content;
    if (special) writeThrough(file, clean);
    else replace(file, clean);
  } catch (error) {
    throw new UsageError(
      `The ${what} ${file} cannot be written: ${error instanceof Error ? error.message : String(error)}.`,
    );
  }
}

function replace(file: string, content: Content): void {
  const { draft, to } = writeDraft(file, content);
  try {
    renameSync(draft, to);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}

function writeThrough(file: string, content: Content): void {
  if (typeof content === "string") return writeFileSync(file, content);
  const descriptor = openSync(file, "w");
  try {
    for (const piece of content) writeFileSync(descriptor, piece);
  } finally {
    closeSync(descriptor);
  }
}
