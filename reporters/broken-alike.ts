import type { FinishedRun, RequirementResult } from "../engine/finished-run.ts";
import { places } from "./failure-text.ts";
import { groupBy } from "./group-by.ts";
import { printable } from "./printable.ts";
import { shortRoute } from "./short-route.ts";

/** A broken requirement where it was found first, and the lines that name the other routes where it is broken alike. */
export interface BrokenAlike {
  readonly first: RequirementResult;
  /** The short name of its route. */
  readonly route: string;
  readonly also: readonly string[];
}

// Of a defect in all operations the first few places tell enough; reports for machines have every one.
const mostOthers = 8;

/** The broken requirements, bugs of ours first, then what failed and what is only warned of; the same defect of several operations once. */
export function brokenAlike(
  { requirements }: Pick<FinishedRun, "requirements">,
  templates: readonly string[] = [...new Set(requirements.map(({ template }) => template))],
): readonly BrokenAlike[] {
  const route = ({ template }: RequirementResult): string => shortRoute(template, templates);
  const verdicts = ["error", "failed", "warned"] as const;
  const broken = verdicts.flatMap((verdict) => requirements.filter((result) => result.verdict === verdict));
  const ofOperation = groupBy(broken, ({ operation, id, known }) => `${operation} ${id} ${known}`);
  const alike = groupBy(ofOperation, ([{ id, known, signature, operation }]) =>
    [id, known, signature ?? operation].join(" "),
  );
  return alike.map(([[first, ...siblings], ...elsewhere]) => {
    const others = [...siblings, ...elsewhere.flat()];
    const left = others.length - mostOthers;
    return {
      first,
      route: route(first),
      also: [
        ...others.slice(0, mostOthers).map((other) => alsoLine(route(other), places(other))),
        ...(left > 0 ? [`  also on ${left} more ${left === 1 ? "route" : "routes"}`] : []),
      ],
    };
  });
}

function alsoLine(...texts: readonly string[]): string {
  return printable(`  also on GET ${texts.filter((text) => text !== "").join("   ")}`);
}
