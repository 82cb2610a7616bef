import type { Specs } from "../../specs/contract.ts";
import type { Exchange } from "../../specs/exchange.ts";
import type { FinishedRun } from "../finished-run.ts";
import { harEntry } from "../recorded/har-entry.ts";
import { judgeRecorded } from "../recorded/judge-recorded.ts";
import { readEntry } from "../recorded/read-entry.ts";
import { Traffic } from "../recorded/traffic.ts";

/** A run with all that it sent and was answered. */
export interface RecordedRun {
  readonly finished: FinishedRun;
  readonly exchanges: readonly Exchange[];
}

/** What is broken, as verdict, requirement and route. */
export function brokenIn({ requirements }: Pick<FinishedRun, "requirements">): readonly string[] {
  return requirements
    .filter(({ verdict }) => verdict === "failed" || verdict === "warned")
    .map(({ id, verdict, route }) => `${verdict} ${id} on ${route}`);
}

/**
 * What a recording of a run shows to be broken, read as `check` reads it, and what of it the run itself has not found at the
 * same level: nothing, where each judgement that is left to another requirement is made by that one.
 */
export async function unfoundIn(
  { finished, exchanges }: RecordedRun,
  specs: Specs,
): Promise<{ readonly shown: readonly string[]; readonly unfound: readonly string[] }> {
  const traffic = new Traffic(specs.operations);
  for (const [at, exchange] of exchanges.entries())
    traffic.add(readEntry(JSON.parse(JSON.stringify(harEntry(exchange, new Date(0)))), at));
  const root = traffic.roots[0] ?? finished.target.url;
  const checked = await judgeRecorded(traffic.answersAt(root), { specs, root, tool: finished.tool, command: "" });
  const [shown, found] = [brokenIn(checked), new Set(brokenIn(finished))];
  return { shown, unfound: shown.filter((one) => !found.has(one)) };
}
