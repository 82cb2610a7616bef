import type { FinishedRun, RequirementResult } from "../../engine/finished-run.ts";
import { makeResult, makeRun } from "./make-run.ts";

const byRun = { route: "by-run", template: "/container/boxes/{boxId}/runs/{runId}/things" };
const kept = { verdict: "passed", reason: "", evidence: [] } as const;

/** A run with something of everything that a report shows. */
export function variedRun(): FinishedRun {
  const requirements: readonly RequirementResult[] = [
    makeResult({ ...kept, id: "status/answers-ok", class: "status" }),
    makeResult({ ...kept, id: "status/answers-ok", class: "status", ...byRun }),
    makeResult({ pointer: "/value/1/name", pointers: ["/value/1/name", "/value/2/name"], evidence: [exchange()] }),
    makeResult({ ...byRun, pointer: "/value/1/name", pointers: ["/value/1/name"], evidence: [exchange()] }),
    makeResult({ id: "status/carries-id", class: "status", level: "should", verdict: "warned", observed: "no header" }),
    makeResult({
      ...kept,
      id: "query/orders",
      class: "query",
      verdict: "untested",
      reason: "There is one item.",
      needs: "two items to order",
    }),
    makeResult({
      id: "shape/members-typed",
      class: "shape",
      verdict: "waived",
      waiver: { reason: "Known since May.", link: "https://example.com/known", expires: "2027-01-31" },
      evidence: [exchange("<h1>502 Bad Gateway</h1>\n<p>later</p>")],
    }),
    makeResult({
      ...kept,
      id: "paging/ends",
      class: "paging",
      verdict: "not-applicable",
      reason: "It is not claimed.",
    }),
  ];
  const cell = { outcome: "admitted", statuses: [200], requirement: "status/answers-ok" } as const;
  const wrong = { outcome: "wrong", statuses: [200], requirement: "projection/returns-selected" } as const;
  const open = { outcome: "not-documented", statuses: [] } as const;
  return makeRun(requirements, {
    cutShort: "The request budget was used up.",
    classes: (["status", "shape", "projection", "query", "paging"] as const).map((id) => {
      const own = requirements.filter((result) => result.class === id);
      return {
        id,
        verdict: own.some(({ verdict }) => verdict === "failed") ? "failed" : "passed",
        counts: countsOf(own),
      };
    }),
    latencies: [{ operation: "list-things", ...byRun, exchanges: 12, medianMs: 1.23, p95Ms: 20, slowestMs: 1234 }],
    permissionMatrix: [
      {
        operation: "list-things",
        permission: "Thing.Read",
        aliases: ["Things.Read"],
        delegated: cell,
        application: cell,
        personal: wrong,
      },
      { operation: "list-things", aliases: [], delegated: wrong, application: wrong, personal: open },
    ],
  });
}

function exchange(
  body = '{"value":[{"name":"a"},{"id":1},{"id":9007199254740993}]}',
): RequirementResult["evidence"][number] {
  return {
    request: {
      method: "GET",
      url: "http://localhost/v1.0/things?$select=name",
      identity: "minted-allowed",
      headers: { accept: "application/json" },
    },
    response: { status: 200, headers: { "content-type": "application/json" }, body, durationMs: 84.2 },
    curl: "curl -g 'http://localhost/v1.0/things?$select=name'",
  };
}

function countsOf(results: readonly RequirementResult[]): FinishedRun["classes"][number]["counts"] {
  const counts = { passed: 0, failed: 0, warned: 0, untested: 0, "not-applicable": 0, waived: 0, error: 0 };
  for (const { verdict } of results) counts[verdict] += 1;
  return counts;
}
