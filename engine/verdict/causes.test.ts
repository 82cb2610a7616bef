import { expect, test } from "vitest";

import type { ConformanceClass } from "../../specs/requirement.ts";
import type { Evidence, RequirementResult } from "../finished-run.ts";
import { causesOf } from "./causes.ts";

const items = (...ids: readonly string[]): string => JSON.stringify({ value: ids.map((id) => ({ id })) });
const all = items("a", "b");

function asked(query: string, status = 200, body = all): Evidence {
  return {
    request: { method: "GET", url: `http://127.0.0.1/v1.0/things${query}`, identity: "reader", headers: {} },
    response: { status, headers: {}, body, durationMs: 1 },
    curl: "curl",
  };
}

function result(id: string, ...evidence: readonly Evidence[]): RequirementResult {
  const [name = ""] = id.split("/");
  return {
    id,
    title: `${id} holds.`,
    level: "must",
    class: name as ConformanceClass,
    operation: "list-things",
    route: "direct",
    template: "/things",
    verdict: evidence.length === 0 ? "passed" : "failed",
    reason: `${id} is broken.`,
    judged: 1,
    evidence,
    replay: "graph-conformance",
    source: [],
  };
}

const told = (results: readonly RequirementResult[]): readonly (readonly string[])[] =>
  causesOf(results).map(({ id, findings, consequences }) => [
    id,
    ...findings.map((one) => one.id),
    "explains",
    ...consequences.map((one) => one.id),
  ]);

const ignored = [
  result("query/filter-matching-nothing", asked("?$filter=id eq 'x'")),
  result("query/filter-excludes-others", asked("?$filter=id eq 'a'")),
  result("errors/malformed-filter-refused", asked("?$filter=(id")),
];

test("which member a drawn selection shows does not part one defect in two, while other signatures do", () => {
  const on = (id: string, query = ""): readonly RequirementResult[] => [
    { ...result(id, asked(query)), operation: "users/list", signature: "a" },
    { ...result(id, asked(query)), operation: "users/get", signature: "b" },
  ];
  expect(told(on("projection/returns-selected"))).toEqual([
    ["projection/returns-selected", "projection/returns-selected", "projection/returns-selected", "explains"],
  ]);
  expect(told(on("shape/members-typed"))).toHaveLength(2);
  expect(told(on("shape/member-casing", "?$select=NAME"))).toHaveLength(1);
});

test("a filter is ignored where each filter is answered alike and nothing that holds shows an effect", () => {
  expect(told(ignored)).toEqual([
    [
      "ignores-filter",
      "query/filter-matching-nothing",
      "explains",
      "query/filter-excludes-others",
      "errors/malformed-filter-refused",
    ],
  ]);
});

test("a filter is not ignored where one has an effect, or where answers differ", () => {
  const [first, , last] = ignored;
  if (first === undefined || last === undefined) throw new Error("There are three.");
  const works = [first, result("query/filter-finds-value"), last];
  const differs = [first, result("query/filter-excludes-others", asked("?$filter=id eq 'a'", 200, items("a"))), last];
  for (const results of [works, differs]) expect(told(results).flat()).not.toContain("ignores-filter");
});

test("no token is asked for only where no refusal holds", () => {
  const open = [
    result("permissions/requires-token", asked("")),
    result("permissions/refuses-expired", asked("")),
    result("permissions/refuses-malformed", asked("")),
  ];
  expect(told(open).map(([id]) => id)).toEqual(["asks-for-no-token"]);
  expect(told([...open, result("permissions/refuses-wrong-audience")]).map(([id]) => id)).toEqual([
    "permissions/requires-token",
    "permissions/refuses-expired",
    "permissions/refuses-malformed",
  ]);
});

test("an option makes the server fail only where no request with it works", () => {
  const failing = [
    result("query/filter-excludes-others", asked("?$filter=id eq 'a'", 500)),
    result("errors/malformed-filter-refused", asked("?$filter=(id", 500)),
    result("errors/unknown-orderby-refused", asked("?$orderby=x", 200)),
  ];
  expect(told(failing)[0]).toEqual([
    "fails-on-filter",
    "query/filter-excludes-others",
    "explains",
    "errors/malformed-filter-refused",
  ]);
  expect(told([...failing, result("status/accepts-query-options")]).flat()).not.toContain("fails-on-filter");
});

test("all requests are answered with 5xx only where nothing holds that takes an answer", () => {
  const failing = [result("status/answers-ok", asked("", 500)), result("robustness/refuses-odd-ids", asked("", 500))];
  expect(told(failing).map(([id]) => id)).toEqual(["answers-server-errors"]);
  expect(told([...failing, result("shape/key-present")]).flat()).not.toContain("answers-server-errors");
});

test("an error that is sent with 200 finds no id", () => {
  const body = '{"error":{"code":"NotFound","message":"no"}}';
  const ids = (...sent: Parameters<typeof asked>): readonly RequirementResult[] => [
    result("errors/unknown-id-refused", asked(...sent)),
    result("robustness/refuses-odd-ids", asked(...sent)),
  ];
  expect(told(ids("")).map(([id]) => id)).toEqual(["finds-every-id"]);
  expect(told(ids("", 200, body)).flat()).not.toContain("finds-every-id");
});

test("what a requirement presupposes is its cause where that is broken on the same route, through others as well", () => {
  const first = result("context/present", asked(""));
  const second = { ...result("context/names-path", asked("")), presupposes: ["context/present"] };
  const third = { ...result("context/keys-quoted", asked("")), presupposes: ["context/none", "context/names-path"] };
  const elsewhere = { ...third, route: "by-run" };
  expect(told([third, second, first, elsewhere])).toEqual([
    ["context/present", "context/present", "explains", "context/keys-quoted", "context/names-path"],
    ["context/keys-quoted", "context/keys-quoted", "explains"],
  ]);
});

test("what mends most comes first, warnings and what the baseline had broken come last", () => {
  const warned = { ...result("status/a", asked("")), verdict: "warned" } as const;
  const known = { ...result("status/b", asked("")), known: true } as const;
  const one = result("shape/c", asked(""));
  const two = result("shape/d", asked(""));
  const after = { ...result("shape/e", asked("")), presupposes: ["shape/d"] };
  expect(causesOf([known, warned, one, two, after]).map(({ id, known: isKnown }) => [id, isKnown])).toEqual([
    ["shape/d", undefined],
    ["shape/c", undefined],
    ["status/a", undefined],
    ["status/b", true],
  ]);
});

test("each broken result stands under one cause, and what is waived, untested or our bug under none", () => {
  const others = (["waived", "untested", "error", "not-applicable"] as const).map((verdict) => ({
    ...result(`shape/${verdict}`, asked("")),
    verdict,
  }));
  const results = [...ignored, ...others, result("shape/a", asked("")), result("shape/b")];
  const named = causesOf(results).flatMap(({ findings, consequences }) => [...findings, ...consequences]);
  expect(named.map(({ id }) => id).sort()).toEqual([...ignored.map(({ id }) => id), "shape/a"].sort());
});
