import type { RequirementResult } from "../engine/finished-run.ts";
import { failureFacts } from "./failure-facts.ts";
import { labelled } from "./labelled.ts";
import type { Layout } from "./paint.ts";
import { cut, printable } from "./printable.ts";

const words = { failed: "FAIL", warned: "WARN", error: "ERROR", known: "KNOWN" } as const;
const widestLabel = 40;
const longestReason = 1000;

/** One broken requirement: what is wrong, what was found, and how to see it again. `route`: its short name. */
export function failureText(
  result: RequirementResult,
  route: string,
  seed: number,
  { paint, width }: Layout,
): readonly string[] {
  const kind = kindOf(result);
  const word = paint(kind === "warned" || kind === "known" ? "doubtful" : "bad", words[kind]);
  const { found, again } = failureFacts(result, seed);
  const widest = Math.max(8, ...[...found, ...again].map(({ label }) => label.length));
  const labelWidth = Math.min(widest, widestLabel);
  const lines = (facts: typeof found): readonly string[] => labelled(facts, labelWidth, paint, width);
  return [
    `${word}  ${paint("strong", result.id)}   ${result.level}   GET ${route}`,
    cut(printable(result.reason), longestReason),
    ...(result.known === true ? ["The baseline had it broken, too, so it does not fail the run."] : []),
    ...(found.length === 0 ? [] : ["", ...lines(found)]),
    "",
    ...lines(again),
  ];
}

function kindOf({ verdict, known }: RequirementResult): keyof typeof words {
  if (known === true) return "known";
  return verdict === "warned" || verdict === "error" ? verdict : "failed";
}
