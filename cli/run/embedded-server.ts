import { once } from "node:events";
import { Worker } from "node:worker_threads";

/** The reference server while it runs. */
export interface EmbeddedServer {
  readonly url: string;
  close(): Promise<void>;
}

/** What the reference server serves: contracts of a folder, or those that come along, and of the library these operations. */
export interface Served {
  readonly folder: string | undefined;
  readonly operations: readonly string[];
}

/** Starts the reference server in a thread of its own. */
export async function startEmbedded(served: Served): Promise<EmbeddedServer> {
  const worker = new Worker(new URL("./embedded-worker.js", import.meta.url), {
    workerData: served,
    resourceLimits: { maxYoungGenerationSizeMb: 16 },
  });
  const [url] = (await once(worker, "message")) as [string];
  return {
    url,
    async close() {
      const ended = once(worker, "exit");
      worker.postMessage("close");
      await ended;
    },
  };
}
