import { type Answer, statusOf } from "../../judging/answers/answer.ts";
import type { Route } from "../../specs/operation.ts";
import { curl } from "../verdict/curl.ts";

/** How much a difference weighs: `difference` is one that a client has to reckon with, `information` one that services are free in. */
export type Weight = "difference" | "information";

/** Where two answers to the same request differ: a field, and what either side has there. */
export interface Finding {
  readonly field: string;
  readonly weight: Weight;
  readonly target: string;
  readonly against: string;
}

/** One exchange of a difference: secrets are removed, `curl` repeats it with the token as a variable. */
interface Shown {
  readonly value: string;
  readonly status: string;
  readonly curl: string;
}

/** A field in which the two targets differ, over all requests. */
export interface Difference {
  readonly operation: string;
  readonly field: string;
  readonly weight: Weight;
  /** In how many requests it shows, of those that were compared. */
  readonly count: number;
  readonly of: number;
  /** The first request that shows it. */
  readonly route: string;
  readonly request: string;
  /** What a client is in for, in a sentence; where one of them answers what the other one refuses. */
  readonly says?: string;
  readonly target: Shown;
  readonly against: Shown;
}

/** A request or a part of an answer that could not be compared, and why. */
export interface NotCompared {
  readonly operation: string;
  readonly route: string;
  readonly what: string;
  readonly reason: string;
}

/** 0 no differences, 1 differences, 3 a target cannot be reached or refuses our identity, 5 nothing could be compared. */
export type ComparisonExitCode = 0 | 1 | 3 | 5;

/** Two targets held against each other. */
export interface Comparison {
  readonly schemaVersion: 1;
  readonly tool: { readonly name: string; readonly version: string };
  readonly target: string;
  readonly against: string;
  readonly seed: number;
  /** Whether items were matched by their ids and their values compared. */
  readonly sameData: boolean;
  /** ISO 8601, UTC. */
  readonly startedAt: string;
  readonly durationMs: number;
  /** Requests sent to both together. */
  readonly exchanges: number;
  /** Pairs of answers that were compared. */
  readonly compared: number;
  readonly exitCode: ComparisonExitCode;
  readonly reason: string;
  readonly differences: readonly Difference[];
  readonly notCompared: readonly NotCompared[];
}

/** A pair of answers to the same request, and where they differ. */
export interface Pair {
  readonly operation: string;
  readonly route: Route;
  readonly label: string;
  readonly tries?: string;
  readonly target: Answer;
  readonly against: Answer;
  readonly findings: readonly Finding[];
}

/** All differences by field: what weighs more, then what shows more often, first. Each with the first pair that shows it. */
export function differencesOf(pairs: readonly Pair[]): readonly Difference[] {
  const groups = new Map<string, { readonly first: Pair; readonly finding: Finding; count: number }>();
  for (const pair of pairs) {
    for (const finding of pair.findings) {
      // One that lets in whoever has no token is not told as one that has another status for an unknown name.
      const tried = finding.field === "status" ? pair.tries : undefined;
      const key = JSON.stringify([pair.operation, finding.field, finding.weight, tried]);
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
      ...saying(first, finding),
      target: shown(first.target, finding.target),
      against: shown(first.against, finding.against),
    }))
    .sort(
      (a, b) => weights.indexOf(a.weight) - weights.indexOf(b.weight) || rankOf(b) - rankOf(a) || b.count - a.count,
    );
}

// Who gets in comes first, then what else one of them refuses.
function rankOf({ says }: Difference): number {
  return says === undefined ? 0 : /token/.test(says) ? 2 : 1;
}

function saying({ tries, label }: Pair, { field, target, against }: Finding): Pick<Difference, "says"> {
  const isRefused = (status: string): boolean => /^[45]/.test(status);
  if (field !== "status" || isRefused(target) === isRefused(against)) return {};
  const what = tries ?? label;
  const subject = what.charAt(0).toUpperCase() + what.slice(1);
  const [verb, other] = isRefused(target) ? ["refused", "answered"] : ["answered", "refused"];
  return { says: `${subject} is ${verb} by the target with ${target}, and ${other} by the other with ${against}.` };
}

function shown(answer: Answer, value: string): Shown {
  const status = statusOf(answer);
  return { value, status: status === undefined ? "no answer" : String(status), curl: curl(answer.exchange.request) };
}
