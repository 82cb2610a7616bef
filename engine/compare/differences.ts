import { type Answer, statusOf } from "../../judging/answers/answer.ts";
import type { Route } from "../../specs/operation.ts";
import { curl } from "../verdict/curl.ts";
import type { Difference, Finding, Shown } from "./comparison.ts";

/** A pair of answers to the same request, and where they differ. */
export interface Pair {
  readonly operation: string;
  readonly route: Route;
  readonly label: string;
  readonly target: Answer;
  readonly against: Answer;
  readonly findings: readonly Finding[];
}

/** All differences by field: what weighs more, then what shows more often, first. Each with the first pair that shows it. */
export function differencesOf(pairs: readonly Pair[]): readonly Difference[] {
  const groups = new Map<string, { readonly first: Pair; readonly finding: Finding; count: number }>();
  for (const pair of pairs) {
    for (const finding of pair.findings) {
      const key = JSON.stringify([pair.operation, finding.field, finding.weight]);
      const known = groups.get(key);
      if (known === undefined) groups.set(key, { first: pair, finding, count: 1 });
      else known.count += 1;
    }
  }
  const weights = ["difference", "information"];
  return [...groups.values()]
    .map(({ first, finding, count }): Difference => ({
      operation: first.operation,
      field: finding.field,
      weight: finding.weight,
      count,
      of: pairs.filter(({ operation }) => operation === first.operation).length,
      route: first.route.id,
      request: first.label,
      target: shown(first.target, finding.target),
      against: shown(first.against, finding.against),
    }))
    .sort((a, b) => weights.indexOf(a.weight) - weights.indexOf(b.weight) || b.count - a.count);
}

function shown(answer: Answer, value: string): Shown {
  const status = statusOf(answer);
  return { value, status: status === undefined ? "no answer" : String(status), curl: curl(answer.exchange.request) };
}
