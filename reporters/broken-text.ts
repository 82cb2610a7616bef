import type { FinishedRun } from "../engine/finished-run.ts";
import { type BrokenAlike, brokenAlike } from "./broken-alike.ts";
import { failureText } from "./failure-text.ts";
import type { Layout } from "./paint.ts";

/** All broken requirements: each in full on its first route, other routes where it is broken alike in a line. */
export function brokenText(run: FinishedRun, layout: Layout): readonly string[] {
  const all = brokenAlike(run);
  const known = ({ first }: BrokenAlike): boolean => first.known === true;
  // What the baseline had broken does not fail the run, so it stands first, farthest from the verdict.
  return [...all.filter(known), ...all.filter((one) => !known(one))].flatMap(({ first, route, also }) => [
    ...failureText(first, route, run.seed, layout),
    ...also,
    "",
    "",
  ]);
}
