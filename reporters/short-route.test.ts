import { expect, test } from "vitest";

import { shortRoute } from "./short-route.ts";

const direct = "/top/workflows/{workflowId}/results/{resultId}/tasks";
const byRun = "/top/workflows/{workflowId}/runs/{runId}/results/{resultId}/tasks";

test.each([
  [direct, [direct], "…/results/{id}/tasks"],
  [direct, [direct, byRun], "…/workflows/{id}/results/{id}/tasks"],
  [byRun, [direct, byRun], "…/runs/{id}/results/{id}/tasks"],
  ["/things", ["/things", direct], "/things"],
  ["/things/{id}", ["/things/{id}"], "/things/{id}"],
])("%s among %j is %s", (template, all, short) => {
  expect(shortRoute(template, all)).toBe(short);
});
