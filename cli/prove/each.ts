import { type ContractProof, contractProof } from "../../engine/prove/matrix.ts";
import type { Subject } from "../../engine/prove/proof.ts";
import type { Requirement } from "../../specs/requirement.ts";
import type { ProveRequest, Provers } from "./prove-all.ts";

/** Each contract has every tenth of the variations, and its neighbours have the others. */
const share = 10;

/**
 * Proves each operation by itself on data made for its types: whether all faults are caught that can show there, and whether
 * the honest server and its share of the variations are blamed. `onProof` hears of each as it is done.
 */
export async function proveEach(
  provers: Provers,
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
    const proofs = await provers.prove(requests, () => undefined);
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
