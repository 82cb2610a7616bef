import { proofTable } from "../../reporters/proof-table.ts";
import { loadSpecs } from "../../specs/load.ts";
import { matrixOf } from "../../suites/prove/matrix.ts";
import { writeFile } from "../run/write-file.ts";
import { proveAll } from "./prove-all.ts";
import type { ProveFlags } from "./prove-flags.ts";
import { subjectsMatching } from "./subjects.ts";

/** Proves the suite, prints what each server trips, and gives the exit code: 0 proven, 1 not, 4 when a suite broke down. */
export async function prove({
  only,
  seed,
  seeds,
  quick,
  propertyRuns,
  otherRuns,
  workers,
  json,
}: ProveFlags): Promise<number> {
  const { requirements } = loadSpecs();
  const subjects = await subjectsMatching(only);
  const others = quick ? 0 : otherRuns;
  const requests = Array.from({ length: seeds }, (_, at) => seed + at).flatMap((drawn) =>
    subjects.map((subject) => ({ subject, seed: drawn, ownRuns: propertyRuns, otherRuns: others })),
  );
  const proofs = await proveAll(requests, workers, ({ subject }, done) =>
    progress(`${done} of ${requests.length}  ${subject.id}`),
  );
  progress("");
  // A part of the faults says nothing of the requirements that it was not made for.
  const judged =
    only === undefined ? requirements : requirements.filter(({ id }) => subjects.some((s) => s.breaks === id));
  const matrix = matrixOf(proofs, judged);
  if (json !== undefined) writeFile(json, `${JSON.stringify({ seed, ...matrix }, null, 2)}\n`);
  process.stdout.write(`${proofTable(matrix)}\n`);
  if (matrix.errors.length > 0) return 4;
  return matrix.proven ? 0 : 1;
}

function progress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001B[K${text}`);
}
