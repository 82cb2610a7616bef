import { randomUUID } from "node:crypto";
import { closeSync, fchmodSync, openSync, realpathSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** A text, or its pieces in UTF-8 where it is large. */
export type Content = string | readonly Uint8Array[];

/** A file that is to take the place of another one by a rename. */
export interface Draft {
  readonly draft: string;
  /** Where it belongs: behind a link, the file that the link leads to. */
  readonly to: string;
}

/** Begins such a draft, empty and open for writing. Throws when that fails, and leaves nothing behind. */
export function beginDraft(file: string): Draft & { readonly descriptor: number } {
  const replaced = statSync(file, { throwIfNoEntry: false });
  const to = replaced === undefined ? file : realpathSync(file);
  const draft = join(dirname(to), `.${basename(to).slice(0, 100)}.${randomUUID()}.tmp`);
  const descriptor = openSync(draft, "ax");
  try {
    if (replaced !== undefined) fchmodSync(descriptor, replaced.mode & 0o7777);
  } catch (error) {
    closeSync(descriptor);
    rmSync(draft, { force: true });
    throw error;
  }
  return { descriptor, draft, to };
}

/**
 * Writes a draft beside the file that it is to replace, with that file's mode. Nobody can have put a file or a link in its
 * place before: its name is drawn, and must be new. Throws when that fails, and leaves nothing behind.
 */
export function writeDraft(file: string, content: Content): Draft {
  const { descriptor, draft, to } = beginDraft(file);
  try {
    for (const piece of typeof content === "string" ? [content] : content) writeFileSync(descriptor, piece);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  } finally {
    closeSync(descriptor);
  }
  return { draft, to };
}
