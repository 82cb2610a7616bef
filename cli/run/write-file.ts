import { closeSync, mkdirSync, openSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, resolve } from "node:path";

import { cleanText } from "../print.ts";
import { UsageError } from "../usage-error.ts";
import { type Content, writeDraft } from "./write-draft.ts";

/** Makes a folder with all that lead to it. Throws when one cannot be made, even where `mkdir` with `recursive` never ends. */
export function makeFolder(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true) return;
  const parent = dirname(resolve(folder));
  if (parent !== resolve(folder)) makeFolder(parent);
  mkdirSync(folder);
}

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
