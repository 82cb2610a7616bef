import type { Change, Diff } from "../engine/compare-runs/diff.ts";
import type { Style } from "./paint.ts";

/** A list of a comparison with its heading. */
export interface DiffList {
  readonly title: string;
  readonly meaning: string;
  readonly style: Style;
  readonly changes: readonly Change[];
}

/** The lists of a comparison that are not empty, the worst first. */
export function diffLists({ broke, undecided, gone, fixed, decided, added }: Diff): readonly DiffList[] {
  const lists: readonly DiffList[] = [
    { title: "BROKE", meaning: "broken now, and was not", style: "bad", changes: broke },
    { title: "UNDECIDED", meaning: "can no longer be tested", style: "doubtful", changes: undecided },
    { title: "GONE", meaning: "not in the later run", style: "doubtful", changes: gone },
    { title: "FIXED", meaning: "was broken, and holds now", style: "good", changes: fixed },
    { title: "DECIDED", meaning: "could not be tested, and holds now", style: "good", changes: decided },
    { title: "NEW", meaning: "only in the later run, and not broken", style: "strong", changes: added },
  ];
  return lists.filter(({ changes }) => changes.length > 0);
}

/** What became of a requirement, in words: `was passed, now failed`. */
export function changeWords({ before, after }: Change): string {
  return [before && `was ${before}`, after && `now ${after}`].filter((text) => text !== undefined).join(", ");
}

/** The comparison in a sentence. */
export function diffSummary(diff: Diff): string {
  const lists = diffLists(diff).map(({ title, changes }) => `${changes.length} ${title.toLowerCase()}`);
  const still = diff.stillBroken === 0 ? [] : [`${diff.stillBroken} still broken`];
  const parts = [...lists, ...still];
  return parts.length === 0 ? "Nothing has changed." : `${parts.join(", ")}.`;
}
