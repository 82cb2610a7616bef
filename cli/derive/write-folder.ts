import { mkdirSync, renameSync, rmSync, statSync } from "node:fs";
import { dirname, join } from "node:path";

import { type Draft, writeDraft } from "../run/write-draft.ts";
import { UsageError } from "../usage-error.ts";
import { parseDocument, visit } from "yaml";

import { yamlText } from "../../derive/write/written-document.ts";
import { withoutCommands } from "../../reporters/ci-commands.ts";

/** A file below a folder, and its text. */
export interface FileText {
  readonly file: string;
  readonly text: string;
}

/** Writes files below a folder, all or none: drafts first, then each in its place. Throws {@link UsageError} when that fails. */
export function writeFolder(folder: string, files: readonly FileText[]): void {
  const drafts: Draft[] = [];
  try {
    for (const { file, text } of files) {
      const to = join(folder, file);
      if (statSync(to, { throwIfNoEntry: false })?.isDirectory()) throw new Error(`${to} is a folder`);
      mkdirSync(dirname(to), { recursive: true });
      drafts.push(writeDraft(to, text));
    }
    for (const { draft, to } of drafts) renameSync(draft, to);
  } catch (error) {
    for (const { draft } of drafts) rmSync(draft, { force: true });
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`The contract cannot be written to ${folder}: ${reason}. Choose another folder.`, {
      cause: error,
    });
  }
}

/** A document of a contract as YAML, without commands to a CI runner and with the same values. */
export function contractYaml(content: object): string {
  const text = yamlText(content);
  if (withoutCommands(text) === text) return text;
  const document = parseDocument(text);
  visit(document, {
    Scalar: (_, scalar) => {
      if (typeof scalar.value === "string" && withoutCommands(scalar.value) !== scalar.value)
        scalar.type = "QUOTE_DOUBLE";
    },
  });
  // In quotes of this kind, on one line, the visible form is an escape of YAML.
  return withoutCommands(document.toString({ lineWidth: 0, doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER }));
}
