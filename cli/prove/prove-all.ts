import { Worker } from "node:worker_threads";

import type { Proof } from "../../suites/prove/proof.ts";
import type { ProveReply, ProveRequest } from "./prove-request.ts";

/** Proves all requests on as many workers, in the order of the list; `onProof` hears of each as it is done. */
export async function proveAll(
  requests: readonly ProveRequest[],
  { workers, specs }: { readonly workers: number; readonly specs: string | undefined },
  onProof: (proof: Proof) => void,
): Promise<readonly Proof[]> {
  const proofs = Array.from<Proof>({ length: requests.length });
  let next = 0;
  const work = async (): Promise<void> => {
    const worker = new Worker(new URL("./worker.js", import.meta.url), { workerData: specs });
    try {
      while (next < requests.length) {
        const at = next++;
        const request = requests[at];
        if (request === undefined) return;
        const proof = await ask(worker, request);
        proofs[at] = proof;
        onProof(proof);
      }
    } finally {
      await worker.terminate();
    }
  };
  await Promise.all(Array.from({ length: Math.min(workers, requests.length) }, work));
  return proofs;
}

function ask(worker: Worker, request: ProveRequest): Promise<Proof> {
  return new Promise((resolve, reject) => {
    worker.once("error", reject);
    worker.once("message", (reply: ProveReply) => {
      worker.off("error", reject);
      if ("proof" in reply) resolve(reply.proof);
      else reject(new Error(`${request.subject.kind} ${request.subject.id} could not be proven: ${reply.error}`));
    });
    worker.postMessage(request);
  });
}
