import { once } from "node:events";
import { Worker } from "node:worker_threads";

import type { Requirement } from "../../specs/requirement.ts";
import { loadSuites } from "../../suites/engine/load-suites.ts";

/** The reference server while it runs. */
export interface EmbeddedServer {
  readonly url: string;
  close(): Promise<void>;
}

/** What the embedded server serves, and what it will be tested by. */
export interface EmbeddedOptions {
  /** Folder of contracts in place of those that come along. */
  readonly specs?: string | undefined;
  readonly requirements: readonly Requirement[];
}

/**
 * Starts the reference server in a thread of its own, so that judge and server do not wait for each other. Meanwhile the
 * suites of the requirements are loaded.
 */
export async function startEmbedded({ specs, requirements }: EmbeddedOptions): Promise<EmbeddedServer> {
  const worker = new Worker(new URL("./embedded-worker.js", import.meta.url), {
    workerData: specs,
    resourceLimits: { maxYoungGenerationSizeMb: 16 },
  });
  const [[url]] = await Promise.all([once(worker, "message") as Promise<[string]>, loadSuites(requirements)]);
  return {
    url,
    async close() {
      const ended = once(worker, "exit");
      worker.postMessage("close");
      await ended;
    },
  };
}
