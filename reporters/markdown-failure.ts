import type { FinishedRun, RequirementResult } from "../suites/engine/finished-run.ts";
import { cut } from "./cut.ts";
import { places } from "./failure-facts.ts";
import { failureText } from "./failure-text.ts";
import { markdownFence } from "./markdown-fence.ts";
import { markupText } from "./markup-text.ts";
import { painter } from "./paint.ts";
import { printable } from "./printable.ts";
import { shortRoute } from "./short-route.ts";

const width = 1000;
const longestLine = 4000;
const words = { failed: "FAIL", warned: "WARN", error: "ERROR" } as const;

/** One broken requirement, folded up: what was found on its first route and how to see it again, the other routes in a line. */
export function markdownFailure(
  [first, ...others]: readonly [RequirementResult, ...RequirementResult[]],
  { seed }: FinishedRun,
  templates: readonly string[],
): readonly string[] {
  const { id, level, verdict, known } = first;
  const route = (result: RequirementResult): string => shortRoute(result.template, templates);
  const word = known === true ? "KNOWN" : verdict === "warned" || verdict === "error" ? words[verdict] : words.failed;
  const also = others.map((other) => printable(`  also on GET ${route(other)}   ${places(other)}`).trimEnd());
  const lines = [...failureText(first, route(first), seed, { paint: painter(false), width }), ...also];
  const title = `${word} <code>${markupText(cut(id, 200))}</code> (${level}): ${markupText(cut(first.reason, 300))}`;
  return [
    `<details><summary>${title}</summary>`,
    "",
    ...markdownFence(lines.map((line) => cut(line, longestLine))),
    "",
    "</details>",
    "",
  ];
}
