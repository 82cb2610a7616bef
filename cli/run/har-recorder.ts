import type { Exchange } from "../../client/exchange.ts";
import { harEntry } from "../../suites/recorded/har-entry.ts";
import { toolVersion } from "../tool-version.ts";
import { writeFile } from "./write-file.ts";
import { inJson, withoutCommands } from "../../reporters/ci-commands.ts";

/** Takes exchanges as they come and writes them all as one HAR 1.2 file in the end. */
export interface HarRecorder {
  readonly see: (exchange: Exchange) => void;
  /** Throws a `UsageError` when the file cannot be written. */
  write(): void;
}

export function harRecorder(file: string): HarRecorder {
  // As bytes: an exchange itself would keep alive all that judges have worked out of it.
  const entries: Buffer[] = [];
  return {
    see: (exchange) => {
      const text = withoutCommands(
        JSON.stringify(harEntry(exchange, new Date(Date.now() - exchange.durationMs))),
        inJson,
      );
      entries.push(Buffer.from(`${entries.length === 0 ? "" : ","}\n${text}`));
    },
    write() {
      const creator = JSON.stringify({ name: "graph-conformance", version: toolVersion() });
      const start = `{"log":{"version":"1.2","creator":${creator},"pages":[],"entries":[`;
      writeFile(file, [Buffer.from(start), ...entries, Buffer.from("\n]}}\n")]);
    },
  };
}
