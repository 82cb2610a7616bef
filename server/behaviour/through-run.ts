import type { Target } from "../routing/target.ts";

/** Whether a path leads through a run. */
export function throughRun({ steps }: Target): boolean {
  return steps.some(({ name }) => name === "runs");
}
