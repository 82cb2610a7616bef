import { contractOf, type Contract, type Specs, contractsOf } from "../../specs/contract.ts";
import type { Route } from "../../specs/operation.ts";
import { type Requirement, type ConformanceClass, conformanceClasses } from "../../specs/requirement.ts";
import type { Suite } from "../builders/suite.ts";
import type { FinishedRun, RequirementResult } from "../finished-run.ts";
import { matchesGlob } from "../glob.ts";
import { loadSuites } from "../run/load-suites.ts";
import { silentReason } from "../run/chosen.ts";
import { causesMember } from "../verdict/causes.ts";
import { type ResultContext, errorResult, resultOf } from "../verdict/result.ts";
import { type Conclusion, classResults, conclude } from "../verdict/verdict.ts";
import { Tally } from "../ledger/tally.ts";
import type { RecordedAnswer } from "./traffic.ts";

/** Judges recorded answers by the requirements that one answer can break. Nothing is sent. */
export async function judgeRecorded(
  answers: readonly RecordedAnswer[],
  options: RecordedOptions,
): Promise<FinishedRun> {
  const startedAt = new Date();
  const start = performance.now();
  const { specs, requirement: glob = "**" } = options;
  const requirements = specs.requirements
    .filter(({ id }) => matchesGlob(id, glob))
    .sort((a, b) => conformanceClasses.indexOf(a.class) - conformanceClasses.indexOf(b.class));
  const suites = await loadSuites(requirements);
  // An operation that nobody asked for has nothing to say.
  const asked = specs.operations.filter((operation) => answers.some((one) => one.operation === operation));
  const cases = (asked.length > 0 ? asked : specs.operations).flatMap((operation) =>
    operation.routes.flatMap((route) =>
      [...suites].map(([requirement, suite]) =>
        caseOf(requirement, suite, contractOf(operation, specs), route, options),
      ),
    ),
  );
  // Exchange by exchange: what judges work out of one is needed for the next requirement, not for the next exchange.
  const decided = new Set<number>();
  for (const { operation, answer, unread } of answers) {
    for (const { tally, contract, route, requirement } of cases) {
      if (contract.operation !== operation || route.id !== answer.ask.route.id) continue;
      if (unread !== undefined && !holdsWhateverAsked(requirement.id)) tally?.leave(unread);
      else if (tally?.add(answer) === true) decided.add(answer.exchange.number);
    }
    answer.exchange.memo?.clear();
  }
  const context: ResultContext = {
    seed: 0,
    replayOptions: "",
    command: options.command,
    sources: specs.sources,
    contracts: contractsOf(specs),
  };
  const results = cases.map((one) => resultFor(one, context));
  const conclusion: Conclusion = concludeRecorded(
    results,
    { read: new Set(answers.map(({ answer }) => answer.exchange.number)).size, decided: decided.size },
    options,
  );
  return {
    schemaVersion: 1,
    tool: options.tool,
    target: { url: options.root, embedded: false },
    seed: 0,
    // Nothing is drawn: each requirement is judged once, on what is there.
    propertyRuns: 1,
    quick: false,
    startedAt: startedAt.toISOString(),
    durationMs: Math.round(performance.now() - start),
    exchanges: decided.size,
    ...conclusion,
    classes: classResults(results),
    requirements: results,
    ...causesMember(results),
  };
}

interface RecordedCase {
  readonly requirement: Requirement;
  readonly contract: Contract;
  readonly route: Route;
  /** Absent where the requirement is not applied, for this reason. */
  readonly tally?: Tally;
  readonly reason?: string;
}

function caseOf(
  requirement: Requirement,
  suite: Suite,
  contract: Contract,
  route: Route,
  { classes }: RecordedOptions,
): RecordedCase {
  const subject = { requirement, contract, route };
  const reason = silentReason(requirement, contract.operation, route, {
    claimed: classes?.includes(requirement.class) !== false,
    applies: suite.applies?.(contract, route),
  });
  return { ...subject, ...(reason === undefined ? { tally: new Tally(suite, contract, route) } : { reason }) };
}

function resultFor(
  { requirement, contract, route, tally, reason = "" }: RecordedCase,
  context: ResultContext,
): RequirementResult {
  const subject = { requirement, operation: contract.operation.id, route };
  if (tally === undefined) {
    const open = resultOf(subject, { judgement: { kind: "unjudged", reason }, evidence: [] }, context);
    return { ...open, verdict: "not-applicable" };
  }
  try {
    return resultOf(subject, tally.outcome, context);
  } catch (error) {
    return errorResult(subject, error, context);
  }
}

/**
 * What the results come to, of so many exchanges that were read, and by which something was decided. Unless classes are named, what the recording does not decide leaves the rest as it is: none can
 * decide all of them.
 */
function concludeRecorded(
  results: readonly RequirementResult[],
  { read, decided }: { readonly read: number; readonly decided: number },
  { classes, failOn = "must" }: Pick<RecordedOptions, "classes" | "failOn">,
): Conclusion {
  if (decided === 0) {
    const reason =
      read === 0
        ? "No exchange of a documented operation was recorded."
        : `Nothing can be decided by any of the ${read} exchanges of a documented operation that were recorded.`;
    return { verdict: "undecided", exitCode: 5, reason };
  }
  const counting = classes === undefined ? results.filter(({ verdict }) => verdict !== "untested") : results;
  const conclusion = conclude(counting, { failOn, strict: false });
  if (conclusion.exitCode !== 0) return conclusion;
  const count = (verdict: string): number => results.filter((result) => result.verdict === verdict).length;
  return { ...conclusion, reason: `${count("passed")} results hold, ${count("untested")} could not be judged.` };
}

/** What judging recorded exchanges is told. */
interface RecordedOptions {
  readonly specs: Specs;
  /** The service root at which the answers were recorded. */
  readonly root: string;
  readonly tool: FinishedRun["tool"];
  /** Claimed conformance classes. Unless given all are, and those in which a recording decides nothing do not count. */
  readonly classes?: readonly ConformanceClass[];
  /** Glob over requirement ids. */
  readonly requirement?: string;
  readonly failOn?: "must" | "should";
  /** The command that judges again, such as `graph-conformance check a.har`. */
  readonly command: string;
}

// What a $select, an $expand, a filter or an order has no say in. Whether there is a context at all, and in which media type an
// answer comes, may be asked for in an option that is not read.
const ids = new Set([
  "status/answers-ok",
  "status/carries-odata-version",
  "status/carries-request-id",
  "shape/collection-envelope",
  "shape/encoded-as-utf-8",
  "shape/enum-values-documented",
  "shape/flags-well-formed",
  "shape/members-typed",
  "shape/names-once",
  "shape/no-byte-order-mark",
  "shape/timestamps-well-formed",
  "context/keys-match-request",
  "context/keys-quoted",
  "context/names-path",
  "context/names-root",
  "errors/code-and-message",
  "errors/error-envelope",
  "errors/error-media-type",
  "errors/no-stack-trace",
  "errors/only-error-member",
  "errors/optional-members-typed",
  "paging/ends",
  "paging/stays-on-origin",
]);

/** Whether a requirement holds for an answer whatever options it was asked with, so that none of them need be read. */
function holdsWhateverAsked(requirement: string): boolean {
  return ids.has(requirement);
}
