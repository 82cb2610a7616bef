import { matchesGlob } from "../../engine/glob.ts";
import type { Subject } from "../../engine/prove/ran.ts";
import { drawCombinations } from "../../server/draw-combinations.ts";
import { loadFaults } from "../../server/load-faults.ts";
import { loadVariations } from "../../server/load-variations.ts";
import { servable } from "../../server/variation.ts";
import { stubs } from "../../server/stubs.ts";
import { UsageError } from "../usage-error.ts";

const data = "rich";
/** Variations in one combination. */
const size = 6;

/** Random combinations of variations that are wanted. */
export interface Wanted {
  /** Whether all that comes along is proven, our own contract of every type and option among it. */
  readonly own: boolean;
  /** Whether there are data that somebody wrote for the contracts. */
  readonly written: boolean;
  readonly combinations: number;
  readonly seed: number;
}

/**
 * The servers to prove the suite on: the honest one with each data set, variations alone and in random combinations, faults,
 * and stubs; or those of them whose ids match, without combinations.
 */
export async function subjectsMatching(glob: string | undefined, wanted: Wanted): Promise<readonly Subject[]> {
  const [faults, allVariations] = await Promise.all([loadFaults(), loadVariations()]);
  const variations = servable(allVariations);
  const all: readonly Subject[] = [
    // For other contracts there are no data but those that are made.
    ...(wanted.written
      ? ([
          { kind: "honest", id: "honest", title: "The documented examples as data", data: "documented" },
          { kind: "honest", id: "honest", title: "Rich data", data },
        ] as const)
      : []),
    { kind: "honest", id: "honest", title: "Data made of the types", data: "made" },
    ...(wanted.own
      ? [{ kind: "honest", id: "showcase", title: "A contract of every type and option", data } as const]
      : []),
    ...variations.map(({ id, title, allowedBy }): Subject => ({ kind: "variation", id, title, note: allowedBy, data })),
    ...faults.map(({ id, title, who, breaks, needs }): Subject => ({
      kind: "fault",
      id,
      title,
      note: who,
      breaks,
      ...(needs === undefined ? {} : { needs }),
      data,
    })),
    ...stubs.map(({ id, title }): Subject => ({ kind: "stub", id, title, data: "" })),
  ];
  if (glob === undefined) {
    const drawn = drawCombinations(variations, wanted.seed, wanted.combinations, size);
    return [...all, ...drawn.map((ids, turn) => combination(ids.join("+"), turn))];
  }
  const chosen = all.filter(({ id }) => matchesGlob(id, glob));
  if (chosen.length === 0) throw new UsageError(`No fault, no variation and no stub matches ${glob}.`);
  return chosen;
}

function combination(id: string, turn: number): Subject {
  return { kind: "combination", id, title: `${size} variations at once`, data, turn };
}
