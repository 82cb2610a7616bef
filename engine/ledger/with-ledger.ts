import type { RequirementResult } from "../finished-run.ts";
import type { RunnableCase } from "../run/run-case.ts";
import { silentReason } from "../run/silent-reason.ts";
import { errorResult, type ResultContext, resultOf } from "../verdict/result.ts";
import type { Ledger, LedgerCase } from "./ledger.ts";

/** The claimed requirements of a run, on the routes that they speak of. */
export function ledgerCases(cases: readonly RunnableCase[]): readonly LedgerCase[] {
  return cases.flatMap(({ requirement, suite, claimed, prepared: { contract, route } }) => {
    const applies = suite.applies?.(contract, route);
    const silent = silentReason(requirement, contract.operation, route, { claimed, applies });
    return silent === undefined ? [{ requirement, suite, contract, route }] : [];
  });
}

/**
 * What a requirement came to, by its own requests and by all others: a finding on somebody else's answer counts like one's
 * own. What its own requests have shown to be broken is told by these, which are the smallest.
 */
export function withLedger(
  own: RequirementResult,
  { requirement, prepared: { contract, route } }: RunnableCase,
  ledger: Ledger,
  context: ResultContext,
): RequirementResult {
  if (own.verdict !== "passed" && own.verdict !== "untested") return own;
  const subject = { requirement, operation: contract.operation.id, route };
  try {
    const outcome = ledger.outcomeOf(route, requirement);
    if (outcome?.judgement.kind !== "broken") return own;
    const { durationMs } = own;
    return { ...resultOf(subject, outcome, context), ...(durationMs === undefined ? {} : { durationMs }) };
  } catch (error) {
    return errorResult(subject, error, context);
  }
}
