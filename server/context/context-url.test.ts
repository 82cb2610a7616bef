import { expect, test } from "vitest";

import { makeExchange } from "../testing/open-target.ts";
import { matchPath } from "../routing/match-path.ts";
import { contextUrl } from "./context-url.ts";

const below = "identityGovernance/lifecycleWorkflows/workflows";
const root = "http://localhost/v1.0/$metadata#";

function context(segments: readonly string[], options = {}): string {
  const ex = makeExchange({ options });
  const target = matchPath(segments, ex);
  return target === undefined ? "" : contextUrl(target, ex);
}

test.each([
  [["IDENTITYGOVERNANCE", "lifecycleworkflows", "WORKFLOWS"], below],
  [["identityGovernance", "lifecycleWorkflows", "workflows", "a"], `${below}/$entity`],
  [["identityGovernance", "lifecycleWorkflows", "workflows('a')", "runs"], `${below}('a')/runs`],
  [["identityGovernance", "lifecycleWorkflows", "workflows", "O'B é/1", "runs"], `${below}('O''B%20%C3%A9%2F1')/runs`],
  [["identityGovernance", "lifecycleWorkflows", "workflows('O''B')", "runs"], `${below}('O''B')/runs`],
  [["identityGovernance"], "identityGovernance"],
])("%j", (segments, expected) => {
  expect(context(segments)).toBe(root + expected);
});

test("the list has the selected members in request order and what is expanded", () => {
  const segments = ["identityGovernance", "lifecycleWorkflows", "workflows"];
  expect(context(segments, { select: ["version", "id"] })).toBe(`${root}${below}(version,id)`);
  expect(context(segments, { select: ["*"], expand: [{ navigation: "runs" }] })).toBe(`${root}${below}(*,runs())`);
  expect(context(segments, { expand: [{ navigation: "runs", select: ["id"] }] })).toBe(`${root}${below}(runs(id))`);
});

test("a path that means nothing has no target", () => {
  expect(matchPath(["identityGovernance", "nosuch"], makeExchange())).toBeUndefined();
  expect(matchPath(["identityGovernance", "lifecycleWorkflows('a')"], makeExchange())).toBeUndefined();
  expect(matchPath([""], makeExchange())).toBeUndefined();
});
