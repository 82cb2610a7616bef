import { closeSync, openSync, renameSync, rmSync, statSync, writeSync } from "node:fs";

import type { Exchange } from "../../client/exchange.ts";
import { inJson, withoutCommands } from "../../reporters/ci-commands.ts";
import { harEntry } from "../../suites/recorded/har-entry.ts";
import { cleanText } from "../clean-text.ts";
import { toolVersion } from "../tool-version.ts";
import { UsageError } from "../usage-error.ts";
import { draftOf } from "./write-file.ts";

/** A HAR 1.2 file that has been begun beside its place. */
export interface HarFile {
  /** For {@link harWriter}. */
  readonly descriptor: number;
  /** Completes the file and puts it in its place. Throws a `UsageError` when that fails. */
  finish(): void;
}

/** Begins a HAR file. Throws a `UsageError` when it cannot be written. */
export function beginHar(file: string): HarFile {
  // A device cannot be replaced, only written.
  const isDevice = statSync(file, { throwIfNoEntry: false })?.isFile() === false;
  const written = isDevice ? file : draftOf(file);
  const attempt = <T>(action: () => T): T => {
    try {
      return action();
    } catch (error) {
      if (!isDevice) rmSync(written, { force: true });
      const reason = error instanceof Error ? error.message : String(error);
      throw new UsageError(`The report ${file} cannot be written: ${reason}.`);
    }
  };
  const descriptor = attempt(() => openSync(written, isDevice ? "w" : "wx"));
  const creator = JSON.stringify({ name: "graph-conformance", version: toolVersion() });
  attempt(() => writeAll(descriptor, `{"log":{"version":"1.2","creator":${creator},"pages":[],"entries":[`));
  return {
    descriptor,
    finish: () =>
      attempt(() => {
        writeAll(descriptor, "\n]}}\n");
        closeSync(descriptor);
        if (!isDevice) renameSync(written, file);
      }),
  };
}

/** Writes each exchange into a HAR file as it comes, whole or not at all, so that nothing of it has to be kept. */
export function harWriter(descriptor: number): (exchange: Exchange) => void {
  let before = "";
  return (exchange) => {
    const entry = JSON.stringify(harEntry(exchange, new Date(Date.now() - exchange.durationMs)));
    writeAll(descriptor, `${before}\n${withoutCommands(cleanText(entry), inJson)}`);
    before = ",";
  };
}

function writeAll(descriptor: number, text: string): void {
  const bytes = Buffer.from(text);
  for (let written = 0; written < bytes.length;) written += writeSync(descriptor, bytes, written);
}
