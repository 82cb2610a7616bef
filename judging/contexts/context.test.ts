import { expect, test } from "vitest";

import type { Contract } from "../../specs/contract.ts";
import type { Segment } from "../../specs/operation.ts";
import { kept } from "../judgement.ts";
import { contract } from "../testing/contract.ts";
import { askedIds, makeAnswer } from "../testing/make-answer.ts";
import { judgeContextKeys } from "./context-keys.ts";
import { judgeContext, judgePathContext, namedContext, routeNames } from "./context.ts";

const { workflowId: w, runId: r, userProcessingResultId: u } = askedIds;
const root = "https://graph.microsoft.com/v1.0/$metadata#";
const lifecycle = `identityGovernance/lifecycleWorkflows/workflows('${w}')`;
const path = `${lifecycle}/userProcessingResults('${u}')/taskProcessingResults`;
const answer = (context: unknown, route = "direct"): ReturnType<typeof makeAnswer> =>
  makeAnswer({ body: { "@odata.context": context, value: [] }, route });
const reasons: Readonly<Record<string, unknown>> = {
  absent: { kind: "unjudged", reason: "the answer has no @odata.context" },
  unreadable: { kind: "unjudged", reason: "@odata.context has no $metadata# fragment" },
  elsewhere: { kind: "unjudged", reason: "the context names another path" },
};

test("a context is judged with its text and where it stands", () => {
  const seen: unknown[] = [];
  const judge = judgeContext(({ text, pointer }) => {
    seen.push(text, pointer);
    return kept(1);
  });
  expect(judge(answer(root + path), contract)).toEqual(kept(1));
  expect(seen).toEqual([root + path, "/@odata.context"]);
  expect(judge(answer(7), contract)).toEqual(reasons["absent"]);
  expect(judge(answer("https://graph.microsoft.com"), contract)).toEqual(reasons["unreadable"]);
});

test("the names of a path are compared without letter case, and all of them count", () => {
  const tell = (text: string): boolean => {
    const asked = answer(root + text);
    return namedContext(root + text, {}, asked, contract) !== undefined;
  };
  expect(routeNames(answer("").ask)).toEqual([
    "identityGovernance",
    "lifecycleWorkflows",
    "workflows",
    "userProcessingResults",
    "taskProcessingResults",
  ]);
  expect(tell(path)).toBe(true);
  expect(tell(path.replace("identityGovernance", "IdentityGovernance"))).toBe(true);
  expect(tell(`${path}(id,task())`)).toBe(true);
  expect(tell(`${path}/$entity`)).toBe(false);
  expect(tell(path.replace("/taskProcessingResults", ""))).toBe(false);
  expect(tell(path.replace("workflows(", "users("))).toBe(false);
  expect(tell(`${path}('x')`)).toBe(false);
  expect(tell("")).toBe(false);
});

const single: Contract = {
  ...contract,
  operation: { ...contract.operation, returns: { ...contract.operation.returns, collection: false } },
};
const users: Segment = { kind: "name", name: "users" };
const key: Segment = { kind: "key", parameter: "userId" };
const manager: Segment = { kind: "name", name: "manager" };

test.each<[string, readonly Segment[], string, boolean]>([
  ["users/$entity", [users, key], "a key", true],
  ["users", [users, key], "a key", false],
  ["users/x", [users, key], "a key", false],
  ["users('1')/manager", [users, key, manager], "a name", true],
  ["users('1')/manager/$entity", [users, key, manager], "a name", true],
  ["users('1')/manager/x", [users, key, manager], "a name", false],
  ["", [], "nothing", false],
])("of one entity, whether %s names the path %j that ends with %s is %s", (text, segments, _end, expected) => {
  const asked = answer(root + text);
  const ask = { ...asked.ask, route: { ...asked.ask.route, segments } };
  expect(namedContext(root + text, {}, { ...asked, ask }, single) !== undefined).toBe(expected);
});

test("keys mean nothing on another path", () => {
  const judge = judgePathContext(() => kept(1));
  expect(judge(answer(root + path), contract)).toEqual(kept(1));
  expect(judge(answer(`${root}Collection(x)`), contract)).toEqual(reasons["elsewhere"]);
});

const keys = judgeContextKeys(false);

test("keys are those of the request; GUIDs are compared without letter case", () => {
  expect(keys(answer(root + path), contract)).toEqual(kept(2));
  expect(keys(answer(root + path.replace(w, w.toUpperCase())), contract)).toEqual(kept(2));
  expect(keys(answer(root + path.replace(u, r)), contract)).toMatchObject({ kind: "broken" });
  const text = root + path.replace(u, "another");
  expect(keys(answer(text), contract)).toEqual({
    kind: "broken",
    breach: {
      expected: `userProcessingResultId ${u}`,
      observed: "userProcessingResultId another",
      pointers: ["/@odata.context"],
      details: { context: text },
    },
  });
});

test("keys that are no GUIDs differ by letter case", () => {
  const same = answer(root + path.replace(w, "abc"));
  expect(keys({ ...same, ask: { ...same.ask, ids: { ...askedIds, workflowId: "abc" } } }, contract)).toEqual(kept(2));
  const asked = answer(root + path.replace(w, "Abc"));
  const ask = { ...asked.ask, ids: { ...askedIds, workflowId: "abc" } };
  expect(keys({ ...asked, ask }, contract)).toMatchObject({ kind: "broken" });
  const longer = `x${w}`;
  const other = answer(root + path.replace(w, longer.toUpperCase()));
  expect(keys({ ...other, ask: { ...other.ask, ids: { ...askedIds, workflowId: longer } } }, contract)).toMatchObject({
    kind: "broken",
  });
  const after = answer(root + path.replace(w, `${w}X`));
  expect(keys({ ...after, ask: { ...after.ask, ids: { ...askedIds, workflowId: `${w}x` } } }, contract)).toMatchObject({
    kind: "broken",
  });
});

test("a key that is absent is not compared", () => {
  expect(keys(answer(root + path.replace(`('${w}')`, "")), contract)).toEqual(kept(1));
  const none = path.replace(`('${w}')`, "").replace(`('${u}')`, "");
  expect(keys(answer(root + none), contract)).toEqual({
    kind: "unjudged",
    reason: "the context has no key that the request tells",
  });
});

test("contested keys are judged apart from the others", () => {
  const through = `${lifecycle}/runs('other')/userProcessingResults('${u}')/taskProcessingResults`;
  expect(keys(answer(root + through, "through-run"), contract)).toEqual(kept(2));
  const contested = judgeContextKeys(true);
  expect(contested(answer(root + path), contract)).toMatchObject({ kind: "unjudged" });
  expect(contested(answer(root + through, "through-run"), contract)).toMatchObject({
    kind: "broken",
    breach: { expected: `runId ${r}`, observed: "runId other" },
  });
});
