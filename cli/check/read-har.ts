import { closeSync, openSync, readSync } from "node:fs";

import { HarError, readEntry } from "../../engine/recorded/read-entry.ts";
import type { Traffic } from "../../engine/recorded/traffic.ts";
import { UsageError } from "../usage-error.ts";
import { HarScanner } from "./har-scanner.ts";

const pieceBytes = 1024 * 1024;

/** Reads a HAR file piece by piece into the traffic. Throws {@link UsageError} with file, place and key where it cannot be read. */
export function readHar(file: string, traffic: Traffic): void {
  const scanner = new HarScanner();
  let count = 0;
  try {
    for (const piece of piecesOf(file)) {
      for (const entry of scanner.take(piece)) traffic.add(readEntry(entry, count++));
    }
    scanner.end();
  } catch (error) {
    if (error instanceof HarError) throw new UsageError(`The recording ${file} cannot be read: ${error.message}.`);
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    if (!/^E[A-Z]+$/.test(code)) throw error;
    throw new UsageError(`The recording ${file} cannot be read: ${error instanceof Error ? error.message : code}.`);
  }
}

function* piecesOf(file: string): Generator<Buffer> {
  const descriptor = openSync(file, "r");
  try {
    for (;;) {
      const piece = Buffer.allocUnsafe(pieceBytes);
      const length = readSync(descriptor, piece, 0, pieceBytes, null);
      if (length === 0) return;
      yield piece.subarray(0, length);
    }
  } finally {
    closeSync(descriptor);
  }
}
