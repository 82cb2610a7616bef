import type { FinishedRun, RequirementResult } from "../suites/engine/finished-run.ts";
import { places } from "./failure-facts.ts";
import { failureText } from "./failure-text.ts";
import { groupBy } from "./group-by.ts";
import type { Layout } from "./layout.ts";
import { printable } from "./printable.ts";
import { shortRoute } from "./short-route.ts";

// Of a defect in all operations the first few places tell enough; reports for machines have every one.
const mostOthers = 8;

/** All broken requirements: each in full on its first route, other routes where it is broken alike in a line. */
export function brokenText({ requirements, seed }: FinishedRun, layout: Layout): readonly string[] {
  const templates = [...new Set(requirements.map(({ template }) => template))];
  const route = ({ template }: RequirementResult): string => shortRoute(template, templates);
  const also = (other: RequirementResult): string =>
    printable(`  also on GET ${[route(other), places(other)].filter((text) => text !== "").join("   ")}`);
  const verdicts = ["error", "failed", "warned"] as const;
  const broken = verdicts.flatMap((verdict) => requirements.filter((result) => result.verdict === verdict));
  // What the baseline had broken does not fail the run, so it stands first, farthest from the verdict.
  const sorted = [...broken.filter(({ known }) => known === true), ...broken.filter(({ known }) => known !== true)];
  const ofOperation = groupBy(sorted, ({ operation, id, known }) => `${operation} ${id} ${known}`);
  // The same defect in several operations is told once.
  const alike = groupBy(ofOperation, ([{ id, known, signature, operation }]) =>
    [id, known, signature ?? operation].join(" "),
  );
  return alike.flatMap((groups) => {
    const [[first, ...siblings], ...elsewhere] = groups;
    const others = [...siblings, ...elsewhere.flat()];
    const left = others.length - mostOthers;
    return [
      ...failureText(first, route(first), seed, layout),
      ...others.slice(0, mostOthers).map(also),
      ...(left > 0 ? [`  also on ${left} more ${left === 1 ? "route" : "routes"}`] : []),
      "",
      "",
    ];
  });
}
