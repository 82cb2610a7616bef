import type { RequirementResult } from "../suites/engine/finished-run.ts";
import { failureFacts } from "./failure-facts.ts";
import { labelled } from "./labelled.ts";
import type { Layout } from "./layout.ts";
import { printable } from "./printable.ts";

const words = { failed: "FAIL", warned: "WARN", error: "ERROR" } as const;

/** One broken requirement: what is wrong, what was found, and how to see it again. `route`: its short name. */
export function failureText(
  result: RequirementResult,
  route: string,
  seed: number,
  { paint, width }: Layout,
): readonly string[] {
  const verdict = result.verdict === "warned" || result.verdict === "error" ? result.verdict : "failed";
  const word = paint(verdict === "warned" ? "doubtful" : "bad", words[verdict]);
  const { found, again } = failureFacts(result, seed);
  const labelWidth = Math.max(8, ...[...found, ...again].map(({ label }) => label.length));
  const lines = (facts: typeof found): readonly string[] => labelled(facts, labelWidth, paint, width);
  return [
    `${word}  ${paint("strong", result.id)}   ${result.level}   GET ${route}`,
    printable(result.reason),
    ...(found.length === 0 ? [] : ["", ...lines(found)]),
    "",
    ...lines(again),
  ];
}
