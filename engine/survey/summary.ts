import type { ContextErratumKind } from "../../judging/contexts/context-erratum.ts";
import type { ContextRow } from "./survey-contexts.ts";
import type { ShapeRow } from "./survey-shapes.ts";

/** Figures on the contexts of documented examples. `sound` are those that no rule shows to be wrong. */
export interface ContextSummary {
  readonly all: number;
  readonly exact: number;
  readonly allowed: number;
  readonly unexplained: number;
  readonly sound: number;
  readonly errata: ReadonlyMap<ContextErratumKind, number>;
}

export function summarizeContexts(rows: readonly ContextRow[]): ContextSummary {
  const count = (outcome: ContextRow["outcome"]): number => rows.filter((row) => row.outcome === outcome).length;
  const errata = tally(rows.flatMap(({ erratum }) => (erratum === undefined ? [] : [erratum.kind])));
  const [exact, unexplained, wrong] = [count("exact"), count("unexplained"), count("erratum")];
  const allowed = rows.length - exact - unexplained - wrong;
  return { all: rows.length, exact, allowed, unexplained, sound: rows.length - wrong, errata };
}

/** How many documented bodies had which outcome, and for those that do not fit, in how many each kind of finding is. */
export interface ShapeSummary {
  readonly outcomes: ReadonlyMap<ShapeRow["outcome"], number>;
  readonly findings: ReadonlyMap<ShapeRow["findings"][number]["kind"], number>;
}

export function summarizeShapes(rows: readonly ShapeRow[]): ShapeSummary {
  return {
    outcomes: tally(rows.map(({ outcome }) => outcome)),
    findings: tally(rows.flatMap(({ findings }) => [...new Set(findings.map(({ kind }) => kind))])),
  };
}

// Most frequent first.
function tally<T>(items: readonly T[]): ReadonlyMap<T, number> {
  const counts = new Map<T, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return new Map([...counts].sort(([, a], [, b]) => b - a));
}
