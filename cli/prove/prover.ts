import { Worker } from "node:worker_threads";

import type { Proof } from "../../suites/prove/proof.ts";
import type { NumberedReply, ProveRequest } from "./prove-request.ts";

/** A thread that proves; several at once, if it is asked to. */
export interface Prover {
  /** Rejects when the proof breaks down, or the whole thread. */
  readonly prove: (request: ProveRequest) => Promise<Proof>;
  readonly end: () => Promise<void>;
}

// Much is made and soon forgotten: with little room for it, a tenth of the time goes into tidying up.
const resourceLimits = { maxYoungGenerationSizeMb: 256 };

export function startProver(specs: string | undefined): Prover {
  const worker = new Worker(new URL("./worker.js", import.meta.url), { workerData: specs, resourceLimits });
  const asked = new Map<
    number,
    { readonly resolve: (proof: Proof) => void; readonly reject: (reason: unknown) => void }
  >();
  let count = 0;
  worker.on("message", ({ number, ...reply }: NumberedReply) => {
    if ("proof" in reply) asked.get(number)?.resolve(reply.proof);
    else asked.get(number)?.reject(new Error(reply.error));
    asked.delete(number);
  });
  worker.on("error", (error) => {
    for (const { reject } of asked.values()) reject(error);
    asked.clear();
  });
  return {
    prove: (request) =>
      new Promise((resolve, reject) => {
        const number = count++;
        asked.set(number, { resolve, reject });
        worker.postMessage({ number, ...request });
      }),
    end: async () => void (await worker.terminate()),
  };
}
