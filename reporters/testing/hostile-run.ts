import type { FinishedRun } from "../../engine/finished-run.ts";
import { makeResult, makeRun } from "./make-run.ts";

/** A run with a text in every member that may hold what a target, or the user, has said. */
export function hostileRun(text: string, few = isLong(text)): FinishedRun {
  const exchange = {
    request: { method: "GET", url: text, identity: text, headers: { [text]: text } },
    response: { status: 200, headers: { "request-id": text }, body: text, durationMs: 1 },
    curl: `curl '${text}'`,
  };
  const broken = makeResult({
    reason: text,
    expected: text,
    observed: text,
    pointer: `/${text}`,
    pointers: [`/${text}`],
    details: { received: text, [text]: text },
    smallest: { query: text, from: text, shrinks: 1 },
    next: text,
    replay: text,
    evidence: [exchange, { ...exchange, response: { failure: text, durationMs: 1 } }],
  });
  const all = (["failed", "warned", "error", "untested", "waived", "passed"] as const).flatMap((verdict) => [
    { ...broken, verdict, needs: text, ...(verdict === "waived" && { waiver: { reason: text, link: text } }) },
    { ...broken, verdict, needs: text, route: "other", id: `shape/${verdict}` },
  ]);
  // A megabyte in each member of a few results is enough.
  const results = few ? all.slice(0, 3) : all;
  const remarks = [{ waiver: text, text }];
  return makeRun(results, { reason: text, cutShort: text, complaints: remarks, notes: remarks });
}

/** Whether a run of this text gets few results. */
export function isLong(text: string): boolean {
  return text.length > 100_000;
}
