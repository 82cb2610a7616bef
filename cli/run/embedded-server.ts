import { once } from "node:events";
import { Worker } from "node:worker_threads";

/** The reference server while it runs. */
export interface EmbeddedServer {
  readonly url: string;
  close(): Promise<void>;
}

/** Starts the reference server in a thread of its own. `specs`: folder of contracts in place of those that come along. */
export async function startEmbedded(specs: string | undefined): Promise<EmbeddedServer> {
  const worker = new Worker(new URL("./embedded-worker.js", import.meta.url), {
    workerData: specs,
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
