import { type ConformanceClass, conformanceClasses } from "../../specs/requirement.ts";
import type {
  ClassResult,
  ExitCode,
  RequirementResult,
  RunVerdict,
  VerdictKind,
  WaiverRemark,
} from "../finished-run.ts";

/** Why a quick run passes over a requirement: altogether, or on this route. */
export const leftOut = {
  altogether: "a quick run leaves it out",
  here: "a quick run tests it on another route",
} as const;
const leftOutReasons: ReadonlySet<string> = new Set(Object.values(leftOut).map(sentence));

export interface VerdictOptions {
  readonly failOn: "must" | "should";
  /** Whether an untested `must` leaves the run undecided. */
  readonly strict: boolean;
  /** What cut the run short, if anything did: then it is conformant in no case. */
  readonly cutShort?: string | undefined;
  /** Whether a run that leaves most `must` results untested is undecided. */
  readonly needsMost?: boolean;
  /** Whether this is a part of a run, whose classes the other parts may decide. */
  readonly partial?: boolean;
  /** Waivers that are not needed or no longer hold. */
  readonly complaints?: readonly WaiverRemark[];
}

export interface Conclusion {
  readonly verdict: RunVerdict;
  readonly exitCode: ExitCode;
  readonly reason: string;
}

/** The results of each conformance class that has requirements here. */
export function classResults(results: readonly RequirementResult[]): readonly ClassResult[] {
  return conformanceClasses.flatMap((id) => {
    const own = results.filter((result) => result.class === id);
    return own.length === 0 ? [] : [{ id, verdict: classVerdict(own), counts: countVerdicts(own) }];
  });
}

function countVerdicts(results: readonly RequirementResult[]): Record<VerdictKind, number> {
  const counts: Record<VerdictKind, number> = {
    passed: 0,
    failed: 0,
    warned: 0,
    untested: 0,
    "not-applicable": 0,
    waived: 0,
    error: 0,
  };
  for (const { verdict } of results) counts[verdict] += 1;
  return counts;
}

function classVerdict(own: readonly RequirementResult[]): ClassResult["verdict"] {
  const counts = countVerdicts(own);
  if (counts.failed > 0) return "failed";
  if (counts["not-applicable"] === own.length) return "not-applicable";
  if (!own.some(decided)) return "untested";
  return counts.warned > 0 ? "warned" : "passed";
}

/**
 * What the results come to. A target is conformant only when every claimed class had something that could be decided, unless a
 * quick run passes over all of the class. What is
 * waived, or was broken in the baseline, does not make it fail; a waiver that does not hold does. A part of a run is undecided
 * only when nothing at all in it could be decided, and holds when nothing falls to it.
 */
export function conclude(
  results: readonly RequirementResult[],
  { failOn, strict, complaints = [], cutShort, needsMost = false, partial = false }: VerdictOptions,
): Conclusion {
  const counts = countVerdicts(results);
  if (counts.error > 0) {
    return {
      verdict: "undecided",
      exitCode: 4,
      reason: `${counts.error} results could not be judged for a bug of ours.`,
    };
  }
  const counting = results.filter(
    ({ verdict }) => verdict === "failed" || (failOn === "should" && verdict === "warned"),
  );
  const known = counting.filter(isKnown).length;
  const broken = counting.length - known;
  const claimed = results.filter(({ verdict }) => verdict !== "not-applicable");
  if (broken > 0 || complaints.length > 0) {
    return { verdict: "non-conformant", exitCode: 1, reason: brokenReason(counting, claimed, complaints) };
  }
  if (cutShort !== undefined) {
    return { verdict: "undecided", exitCode: 5, reason: `The run was cut short: ${cutShort}.` };
  }
  const musts = claimed.filter(({ level }) => level === "must");
  // What a quick run passes over by itself says nothing of the target, where something else was decided.
  const tried = musts.filter(({ reason }) => !leftOutReasons.has(reason));
  // A run of should requirements alone is decided by these.
  const undecided = undecidedClasses(tried.length > 0 ? tried : claimed);
  if (partial && !claimed.some(decided)) {
    return claimed.length === 0
      ? { verdict: "conformant", exitCode: 0, reason: "Nothing that is claimed falls to it." }
      : { verdict: "undecided", exitCode: 5, reason: "Nothing in it could be decided." };
  }
  if (!partial && (claimed.length === 0 || undecided.length > 0)) {
    return { verdict: "undecided", exitCode: 5, reason: undecidedReason(claimed, undecided) };
  }
  const open = musts.filter(({ verdict }) => verdict === "untested").length;
  // Whoever reads one word takes it for a verdict on all of them.
  if (needsMost && open * 2 > musts.length) {
    const reason = `Most could not be decided: ${musts.length - open} of ${musts.length} results of must requirements are.`;
    return { verdict: "undecided", exitCode: 5, reason };
  }
  if (strict && open > 0)
    return { verdict: "undecided", exitCode: 5, reason: `${open} results of must requirements could not be decided.` };
  const rest = [
    part(known, "broken as in the baseline"),
    part(counts.waived, "waived"),
    part(counts.untested, "untested"),
  ];
  return {
    verdict: "conformant",
    exitCode: 0,
    reason: `${counts.passed} of ${claimed.length} results hold${rest.join("")}.`,
  };
}

function undecidedReason(claimed: readonly RequirementResult[], classes: readonly ConformanceClass[]): string {
  if (claimed.length === 0) return "Nothing ran.";
  if (claimed.some(decided)) return `Nothing could be decided in ${classes.join(", ")}.`;
  const counts = new Map<string, number>();
  for (const { reason, needs } of claimed) {
    const text = needs === undefined ? reason : `${reason} Needed: ${needs}.`;
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const [most = ["", 0]] = [...counts].sort(([, a], [, b]) => b - a);
  return `Nothing could be decided. ${most[0]}`;
}

function part(count: number, what: string): string {
  return count === 0 ? "" : `, ${count} ${what}`;
}

/** Requirements and results are told apart: a requirement has one result on each route. */
function brokenReason(
  counting: readonly RequirementResult[],
  claimed: readonly RequirementResult[],
  complaints: readonly WaiverRemark[],
): string {
  const broken = counting.filter((result) => !isKnown(result));
  const known = counting.length - broken.length;
  const since = known === 0 ? "" : `, and ${known} more that the baseline had broken, too`;
  const [first, ...others] = complaints;
  const waiver = first === undefined ? [] : [`The waiver ${first.waiver} does not hold: ${first.text}`];
  const requirements = `${idsOf(broken)} of ${idsOf(claimed)} requirements are broken`;
  return [
    ...(broken.length === 0 ? [] : [`${requirements}: ${broken.length} of ${claimed.length} results${since}.`]),
    ...waiver,
    ...(others.length === 0 ? [] : [`So it is with ${others.length} more.`]),
  ].join(" ");
}

function idsOf(results: readonly RequirementResult[]): number {
  return new Set(results.map(({ id }) => id)).size;
}

function isKnown({ known }: RequirementResult): boolean {
  return known === true;
}

function undecidedClasses(musts: readonly RequirementResult[]): readonly ConformanceClass[] {
  return conformanceClasses.filter((id) => {
    const own = musts.filter((result) => result.class === id);
    return own.length > 0 && !own.some(decided);
  });
}

function decided({ verdict }: RequirementResult): boolean {
  return verdict === "passed" || verdict === "failed" || verdict === "warned" || verdict === "waived";
}

/** A reason as a sentence of its own. */
export function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}
