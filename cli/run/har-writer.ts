import { closeSync, openSync, renameSync, rmSync, statSync, writeSync } from "node:fs";

import { harEntry } from "../../engine/recorded/har-entry.ts";
import { inJson, withoutCommands } from "../../reporters/ci-commands.ts";
import type { Exchange } from "../../specs/exchange.ts";
import { withoutSecrets } from "../../client/known-secrets.ts";
import { toolVersion } from "../../specs/loading/package-root.ts";
import { UsageError } from "../usage-error.ts";
import { beginDraft } from "./write-draft.ts";

/** A HAR 1.2 file that has been begun beside its place. */
export interface HarFile {
  /** Where it is written, for {@link harWriter}. */
  readonly draft: string;
  /** Completes the file and puts it in its place. Throws a `UsageError` when that fails. */
  finish(): void;
}

/** Begins a HAR file. Throws a `UsageError` when it cannot be written. */
export function beginHar(file: string): HarFile {
  const begun = attempt(file, () => begin(file));
  const { descriptor, draft, to } = begun;
  const creator = JSON.stringify({ name: "graph-conformance", version: toolVersion() });
  const guarded = (action: () => void): void =>
    attempt(file, action, () => {
      if (draft !== undefined) rmSync(draft, { force: true });
    });
  guarded(() => writeAll(descriptor, `{"log":{"version":"1.2","creator":${creator},"pages":[],"entries":[`));
  return {
    draft: draft ?? file,
    finish: () =>
      guarded(() => {
        writeAll(descriptor, "\n]}}\n");
        closeSync(descriptor);
        if (draft !== undefined) renameSync(draft, to);
      }),
  };
}

// A device cannot be replaced, only written.
function begin(file: string): { readonly descriptor: number; readonly draft?: string; readonly to: string } {
  const isDevice = statSync(file, { throwIfNoEntry: false })?.isFile() === false;
  return isDevice ? { descriptor: openSync(file, "a"), to: file } : beginDraft(file);
}

function attempt<T>(file: string, action: () => T, giveUp: () => void = () => undefined): T {
  try {
    return action();
  } catch (error) {
    giveUp();
    const reason = error instanceof Error ? error.message : String(error);
    throw new UsageError(`The report ${file} cannot be written: ${reason}.`);
  }
}

/** Writes each exchange into a HAR file as it comes, whole or not at all, so that nothing of it has to be kept. */
export function harWriter(draft: string): (exchange: Exchange) => void {
  const descriptor = openSync(draft, "a");
  let before = "";
  return (exchange) => {
    // Text by text: in what holds a body as a text each quote is escaped, and would have to be read closely.
    const entry = withoutSecrets(harEntry(exchange, new Date(Date.now() - exchange.durationMs)));
    writeAll(descriptor, `${before}\n${withoutCommands(JSON.stringify(entry), inJson)}`);
    before = ",";
  };
}

function writeAll(descriptor: number, text: string): void {
  const bytes = Buffer.from(text);
  for (let written = 0; written < bytes.length;) written += writeSync(descriptor, bytes, written);
}
