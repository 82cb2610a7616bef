import { loadFaults } from "../../server/load-faults.ts";
import { loadVariations } from "../../server/load-variations.ts";
import { servable } from "../../server/serving/servable.ts";
import { matchesGlob } from "../../suites/engine/glob.ts";
import type { Subject } from "../../suites/prove/proof.ts";
import { UsageError } from "../usage-error.ts";

/** The servers to prove the suite on: the honest one with each data set, then variations and faults whose ids match. */
export async function subjectsMatching(glob: string | undefined): Promise<readonly Subject[]> {
  const [faults, variations] = await Promise.all([loadFaults(), loadVariations()]);
  const data = "rich";
  const all: readonly Subject[] = [
    { kind: "honest", id: "honest", data: "documented" },
    { kind: "honest", id: "honest", data },
    ...servable(variations).map(({ id }): Subject => ({ kind: "variation", id, data })),
    ...faults.map(({ id, breaks }): Subject => ({ kind: "fault", id, breaks, data })),
  ];
  if (glob === undefined) return all;
  const chosen = all.filter(({ id }) => matchesGlob(id, glob));
  if (chosen.length === 0) throw new UsageError(`No fault and no variation matches ${glob}.`);
  return chosen;
}
