import type { RunOptions } from "../run-options.ts";
import { run } from "../run/run.ts";

/**
 * What is wrong with the run against an address that only redirects: it must end undecided and name the service root to
 * test instead. Empty when it does.
 */
export async function leadsOn(options: RunOptions, redirectsTo: string): Promise<readonly string[]> {
  const { exitCode, reason } = await run({ ...options, requirement: "status/answers-ok" });
  const said = exitCode === 3 && reason.endsWith(` --target ${redirectsTo}`);
  return said ? [] : [`the redirect to ${redirectsTo} was told as: exit code ${exitCode}, ${reason}`];
}
