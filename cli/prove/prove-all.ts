import { Worker } from "node:worker_threads";

import { type ContractProof, contractProof } from "../../engine/prove/matrix.ts";
import type { Proof } from "../../engine/prove/proof.ts";
import type { Subject } from "../../engine/prove/ran.ts";
import type { Requirement } from "../../specs/requirement.ts";

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

/** Proves a list of requests; the proofs are in its order, and `onProof` hears of each as it is done. */
export type ProveList = (
  requests: readonly ProveRequest[],
  onProof: (proof: Proof) => void,
) => Promise<readonly Proof[]>;

/** Does some work with as many threads, each of which proves servers of the contracts, and ends them. */
export async function withProvers<T>(
  { workers, contracts }: { readonly workers: number; readonly contracts: ProvenContracts },
  work: (prove: ProveList) => Promise<T>,
): Promise<T> {
  const provers = Array.from({ length: workers }, () => startProver(contracts));
  try {
    return await work(async (requests, onProof) => {
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
    });
  } finally {
    await Promise.all(provers.map(({ end }) => end()));
  }
}

/** Each contract has every tenth of the variations, and its neighbours have the others. */
const share = 10;

/**
 * Proves each operation by itself on data made for its types: whether all faults are caught that can show there, and whether
 * the honest server and its share of the variations are blamed. `onProof` hears of each as it is done.
 */
export async function proveEach(
  prove: ProveList,
  operations: readonly string[],
  {
    subjects,
    requirements,
    ...rest
  }: Omit<ProveRequest, "subject" | "operation"> & {
    readonly subjects: readonly Subject[];
    readonly requirements: readonly Requirement[];
  },
  onProof: (proof: ContractProof) => void,
): Promise<readonly ContractProof[]> {
  const proven: ContractProof[] = [];
  for (const [turn, operation] of operations.entries()) {
    const requests = inTurn(subjects, turn).map((subject) => ({ ...rest, subject, operation }));
    const proofs = await prove(requests, () => undefined);
    const proof = contractProof(operation, proofs, requirements, rest.seeds);
    proven.push(proof);
    onProof(proof);
  }
  return proven;
}

// Stubs are no server of a contract, and data that somebody wrote are those of few.
function inTurn(subjects: readonly Subject[], turn: number): readonly Subject[] {
  let variations = 0;
  return subjects
    .filter(({ kind, data }) => kind === "fault" || kind === "variation" || (kind === "honest" && data === "made"))
    .filter(({ kind }) => kind !== "variation" || variations++ % share === turn % share);
}
