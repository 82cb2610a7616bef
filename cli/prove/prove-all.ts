import type { Proof } from "../../suites/prove/proof.ts";
import type { ProveRequest } from "./prove-request.ts";
import { startProver } from "./prover.ts";

/** Servers that a thread proves at once: some variations let the suite wait, and another has its turn meanwhile. */
const atOnce = 2;

/** Proves all requests on as many threads, in the order of the list; `onProof` hears of each as it is done. */
export async function proveAll(
  requests: readonly ProveRequest[],
  { workers, specs }: { readonly workers: number; readonly specs: string | undefined },
  onProof: (proof: Proof) => void,
): Promise<readonly Proof[]> {
  const proofs = Array.from<Proof>({ length: requests.length });
  const left = requests.entries();
  const work = async (): Promise<void> => {
    const prover = startProver(specs);
    const lane = async (): Promise<void> => {
      for (const [at, request] of left) {
        const proof = await prover.prove(request);
        proofs[at] = proof;
        onProof(proof);
      }
    };
    try {
      await Promise.all(Array.from({ length: atOnce }, lane));
    } finally {
      await prover.end();
    }
  };
  await Promise.all(Array.from({ length: Math.min(workers, requests.length) }, work));
  return proofs;
}
