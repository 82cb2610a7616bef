import type { FinishedRun, RequirementResult } from "../../engine/finished-run.ts";

/** A broken requirement as a run gives it, with what a test wants different. */
export function makeResult(different: Partial<RequirementResult> = {}): RequirementResult {
  return {
    id: "projection/returns-selected",
    title: "Each selected property is in each item.",
    level: "must",
    class: "projection",
    operation: "list-things",
    route: "direct",
    template: "/container/boxes/{boxId}/things",
    verdict: "failed",
    reason: "A selected property is absent from the response.",
    judged: 1,
    next: "Return every property that $select names.",
    expected: "name in every item (null would pass)",
    observed: "absent",
    pointer: "/value/0/name",
    occurrences: { wrong: 3, of: 14, what: "items" },
    details: { selected: "name", received: "nothing" },
    smallest: { query: "$select=name", from: "$select=name,id", shrinks: 2 },
    evidence: [
      {
        request: { method: "GET", url: "http://localhost/v1.0/things", identity: "minted-allowed", headers: {} },
        response: { status: 200, headers: { "request-id": "6f1c2b" }, body: "{}", durationMs: 84.2 },
        curl: "curl -g 'http://localhost/v1.0/things?$select=name'",
      },
    ],
    replay: "graph-conformance --requirement projection/returns-selected --seed 1847",
    source: [{ document: "list-things", section: "Optional query parameters", title: "List things", url: "http://x" }],
    ...different,
  };
}

/** A finished run of these results, with what a test wants different. */
export function makeRun(requirements: readonly RequirementResult[], different: Partial<FinishedRun> = {}): FinishedRun {
  const counts = { passed: 0, failed: 0, warned: 0, untested: 0, "not-applicable": 0, waived: 0, error: 0 };
  for (const { verdict } of requirements) counts[verdict] += 1;
  return {
    schemaVersion: 1,
    tool: { name: "graph-conformance", version: "0.0.0" },
    target: { url: "http://localhost:8080/v1.0", embedded: false },
    seed: 1847,
    propertyRuns: 100,
    quick: false,
    startedAt: "2026-01-02T03:04:05.678Z",
    durationMs: 1234,
    exchanges: 2531,
    verdict: "non-conformant",
    exitCode: 1,
    reason: "1 of 2 requirements is broken.",
    classes: [{ id: "projection", verdict: "failed", counts }],
    requirements,
    ...different,
  };
}
