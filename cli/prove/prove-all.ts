import { Worker } from "node:worker_threads";

import type { Proof, Subject } from "../../engine/prove/proof.ts";

/** What a worker is told to prove. */
export interface ProveRequest {
  readonly subject: Subject;
  readonly seeds: readonly [number, ...number[]];
  /** Draws for the requirement that a fault breaks, and for each on what keeps the documentation. */
  readonly ownRuns: number;
  readonly otherRuns: number;
  readonly ownAlone: boolean;
  /** The operation that is proven alone; undefined: those that are best for what is proven. */
  readonly operation?: string;
}

/** The request as a worker gets it, with a number to tell its reply by. */
export type NumberedRequest = ProveRequest & { readonly number: number };

/** What a worker answers. */
export type NumberedReply = { readonly number: number } & ({ readonly proof: Proof } | { readonly error: string });

/** A thread that proves; several at once, if it is asked to. */
export interface Prover {
  /** Rejects when the proof breaks down, or the whole thread. */
  readonly prove: (request: ProveRequest) => Promise<Proof>;
  readonly end: () => Promise<void>;
}

// Much is made and soon forgotten: with little room for it, a tenth of the time goes into tidying up.
const resourceLimits = { maxYoungGenerationSizeMb: 256 };

/** Which contracts are proven: those of a folder or the installed ones, all or those whose ids match. */
export interface ProvenContracts {
  readonly specs?: string;
  readonly operation?: string;
}

function startProver(contracts: ProvenContracts): Prover {
  const worker = new Worker(new URL("./worker.js", import.meta.url), { workerData: contracts, resourceLimits });
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

/** Servers that a thread proves at once: some variations let the suite wait, and another has its turn meanwhile. */
const atOnce = 2;

/** Threads that prove one list of requests after the other. */
export interface Provers {
  /** The proofs, in the order of the list; `onProof` hears of each as it is done. */
  readonly prove: (requests: readonly ProveRequest[], onProof: (proof: Proof) => void) => Promise<readonly Proof[]>;
  readonly end: () => Promise<void>;
}

/** Starts as many threads, each of which proves servers of the contracts. */
export function startProvers(workers: number, contracts: ProvenContracts): Provers {
  const provers = Array.from({ length: workers }, () => startProver(contracts));
  return {
    prove: async (requests, onProof) => {
      const proofs = Array.from<Proof>({ length: requests.length });
      const left = requests.entries();
      const lane = async (prover: Prover): Promise<void> => {
        for (const [at, request] of left) {
          const proof = await prover.prove(request);
          proofs[at] = proof;
          onProof(proof);
        }
      };
      await Promise.all(provers.flatMap((prover) => Array.from({ length: atOnce }, () => lane(prover))));
      return proofs;
    },
    end: async () => void (await Promise.all(provers.map(({ end }) => end()))),
  };
}
