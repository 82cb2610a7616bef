import { gzipSync } from "node:zlib";

import { expect, test } from "vitest";

import { givenSpecs } from "../../specs/testing/given-specs.ts";
import type { FinishedRun, RequirementResult } from "../finished-run.ts";
import { judgeRecorded } from "./judge-recorded.ts";
import { readEntry } from "./read-entry.ts";
import { Traffic } from "./traffic.ts";

const specs = givenSpecs();
const [operation] = specs.operations;
const [example] = operation?.examples ?? [];
if (operation === undefined || example === undefined) throw new Error("There is no documented example.");
const { url } = example.request;
const root = "https://graph.microsoft.com/v1.0";
const body = JSON.stringify(example.body);
const headers = [
  { name: ":status", value: "200" },
  { name: "Content-Type", value: "application/json" },
  { name: "content-type", value: "application/json" },
  { name: "Vary", value: "a" },
  { name: "vary", value: "b" },
  { name: "OData-Version", value: "4.0" },
  { name: "request-id", value: "1" },
];

const spellings = ["abc", "Abc", "aBc", "abC", "ABc", "aBC", "AbC"];

interface Change {
  readonly method?: string;
  readonly url?: string;
  readonly status?: number;
  readonly requestHeaders?: readonly object[];
  readonly headers?: readonly object[];
  readonly content?: object;
  readonly identity?: string;
}

// The documented example as a browser records it, changed in some way.
function entry(change: Change = {}): object {
  return {
    startedDateTime: "2026-01-01T00:00:00Z",
    time: 12.5,
    ...(change.identity === undefined ? {} : { _identity: change.identity }),
    request: {
      method: change.method ?? "GET",
      url: change.url ?? url,
      headers: change.requestHeaders ?? [{ name: "Authorization", value: "Bearer opaque-token-0123456789" }],
    },
    response: {
      status: change.status ?? 200,
      headers: change.headers ?? headers,
      content: change.content ?? { size: body.length, mimeType: "application/json", text: body },
    },
  };
}

function trafficOf(entries: readonly object[]): Traffic {
  const traffic = new Traffic(specs.operations);
  for (const [at, one] of entries.entries()) traffic.add(readEntry(one, at));
  return traffic;
}

function check(entries: readonly object[], at = root): Promise<FinishedRun> {
  const tool = { name: "graph-conformance", version: "0" };
  return judgeRecorded(trafficOf(entries).answersAt(at), {
    specs,
    root: at,
    tool,
    command: "graph-conformance check a",
  });
}

function found({ requirements }: FinishedRun, id: string): RequirementResult | undefined {
  const own = requirements.filter((result) => result.id === id);
  return own.find(({ verdict }) => verdict !== "untested") ?? own[0];
}

function broken({ requirements }: FinishedRun): readonly string[] {
  return requirements
    .filter(({ verdict }) => !["passed", "untested", "not-applicable"].includes(verdict))
    .map(({ id }) => id);
}

function withItems(change: (item: Record<string, unknown>) => void): object {
  const copy = JSON.parse(body) as { value: Record<string, unknown>[] };
  for (const item of copy.value) change(item);
  return { size: 1, text: JSON.stringify(copy) };
}

test("a documented example passes, and what one exchange cannot decide says why", async () => {
  const finished = await check([entry()]);
  expect(broken(finished)).toEqual([]);
  expect(finished).toMatchObject({ exitCode: 0, verdict: "conformant", exchanges: 1, target: { url: root } });
  expect(found(finished, "shape/members-typed")?.verdict).toBe("passed");
  expect(found(finished, "status/accepts-query-options")?.reason).toBe(
    "It needs several exchanges that belong together.",
  );
  expect(found(finished, "permissions/refuses-expired")?.reason).toMatch(/^It is only driven live/);
  expect(found(finished, "projection/returns-selected")?.reason).toMatch(/^No such exchange was recorded/);
  expect(found(finished, "shape/members-typed")?.replay).toBe(
    "graph-conformance check a --requirement shape/members-typed",
  );
});

test("a fault in one exchange is found, with the exchange as evidence and without its token", async () => {
  const content = withItems((item) => (item["processingStatus"] = "done"));
  const finished = await check([entry(), entry({ content })]);
  expect(finished.exitCode).toBe(1);
  expect(broken(finished)).toEqual(["shape/documented-values", "shape/enum-values-documented"]);
  const [evidence] = found(finished, "shape/enum-values-documented")?.evidence ?? [];
  expect(evidence?.request.headers["authorization"]).toBe("Bearer [redacted]");
  expect(evidence?.curl).toContain('"Authorization: Bearer $TOKEN"');
  expect(JSON.stringify(finished)).not.toContain("opaque-token");
});

test.each<[string, Change]>([
  ["base64", { content: { size: 1, encoding: "base64", text: Buffer.from(body).toString("base64") } }],
  ["keys in parentheses", { url: url.replace(/\/userProcessingResults\/([^/]+)/, "/userProcessingResults('$1')") }],
  ["segments in other letter case", { url: url.replace("/lifecycleWorkflows/", "/LIFECYCLEWORKFLOWS/") }],
  ["a slash at the end", { url: `${url}/` }],
])("an exchange with %s is read", async (_, change) => {
  const finished = await check([entry(change)]);
  expect(found(finished, "shape/members-typed")?.verdict).toBe("passed");
  expect(broken(finished)).toEqual([]);
});

test.each<[string, Change, string]>([
  ["without its body", { content: { size: 5000, mimeType: "application/json" } }, "shape/collection-envelope"],
  ["without headers", { headers: [] }, "status/carries-odata-version"],
  ["refused, by whomever asked", { status: 403, content: { size: 0 } }, "status/answers-ok"],
  ["with a $select that may mean more", { url: `${url}?$select=*` }, "projection/omits-unselected"],
  ["with an upper-case $select", { url: `${url}?$select=ID` }, "projection/returns-selected"],
  ["with a nested $select", { url: `${url}?$expand=task($expand=x;$select=id)` }, "shape/nested-members-present"],
  [
    "with $apply",
    { url: `${url}?$apply=aggregate($count as n)`, content: { size: 9, text: '{"value":[{"n":1}]}' } },
    "shape/key-present",
  ],
  [
    "with options without a dollar",
    { url: `${url}?select=id`, content: { size: 9, text: '{"value":[{"id":"1"}]}' } },
    "shape/required-members-present",
  ],
  [
    "of a later page alone",
    { url: `${url}?$skiptoken=2`, content: { size: 9, text: '{"value":[{"id":"1"}]}' } },
    "shape/required-members-present",
  ],
  [
    "without metadata",
    {
      requestHeaders: [{ name: "accept", value: "application/json;odata.metadata=none" }],
      content: { size: 2, text: '{"value":[]}' },
    },
    "context/present",
  ],
  [
    "for a web page",
    { requestHeaders: [{ name: "accept", value: "text/html" }], content: { size: 5, text: "<html>" } },
    "shape/collection-envelope",
  ],
  ["aborted", { status: 0, content: { size: 0 } }, "shape/collection-envelope"],
  ["redirected", { status: 302, content: { size: 0 } }, "shape/collection-envelope"],
  ["a preflight", { method: "OPTIONS", content: { size: 0 } }, "shape/collection-envelope"],
  ["without a body to show", { method: "HEAD", content: { size: 0 } }, "shape/collection-envelope"],
  ["not modified", { status: 304, content: { size: 0 } }, "shape/collection-envelope"],
  ["a throttled one", { status: 429, content: { size: 4, text: "wait" } }, "projection/returns-selected"],
  [
    "a write that was refused",
    { method: "POST", status: 403, content: { size: 2, text: "{}" } },
    "status/refuses-writes",
  ],
  [
    "a text in other letter case",
    { url: `${url}?$filter=id eq 'ABC'`, content: withItems((item) => (item["id"] = spellings.pop())) },
    "query/compares-texts",
  ],
  [
    "a filter with a plus",
    { url: `${url}?$filter=createdDateTime+gt+2999-01-01T00:00:00+02:00` },
    "query/compares-datetimes",
  ],
  ["a filter beyond the oracle", { url: `${url}?$filter=startswith(id,'zzz')` }, "query/compares-texts"],
  [
    "more digits than are shown",
    {
      url: `${url}?$filter=createdDateTime gt 2022-08-24T17:24:02.5Z`,
      content: withItems((item) => (item["createdDateTime"] = "2022-08-24T17:24:02Z")),
    },
    "query/compares-datetimes",
  ],
])("an exchange %s is held against nobody", async (_, change, id) => {
  const finished = await check([entry(change)]);
  expect(found(finished, id)?.verdict).toBe("untested");
  const about = broken(finished).filter((one) => !/^(errors|permissions)\//.test(one));
  expect(about).toEqual([]);
});

test.each<[string, Change, string]>([
  [
    "a filter against its items",
    { url: `${url}?$filter=createdDateTime gt 2999-01-01T00:00:00Z` },
    "query/compares-datetimes",
  ],
  [
    "items in the wrong order",
    { url: `${url}?$orderby=createdDateTime desc`, content: spread() },
    "query/orders-descending",
  ],
  ["an unbalanced filter", { url: `${url}?$filter=(id eq 'x'` }, "errors/unbalanced-parentheses-refused"],
  ["a successful write", { method: "DELETE", status: 204, content: { size: 0 } }, "status/refuses-writes"],
  ["no token, by our own word", { identity: "anonymous", requestHeaders: [] }, "permissions/requires-token"],
  ["a link to itself", { content: linking(url) }, "paging/ends"],
  ["a link elsewhere", { content: linking("https://elsewhere.example/x?$skiptoken=1") }, "paging/stays-on-origin"],
])("an exchange with %s breaks a requirement", async (_, change, id) => {
  const finished = await check([entry(change)]);
  expect(["failed", "warned"]).toContain(found(finished, id)?.verdict);
});

function spread(): object {
  let day = 1;
  const item = withItems((one) => (one["createdDateTime"] = `2022-08-0${day++}T00:00:00Z`));
  const { text } = item as { text: string };
  const { value, ...rest } = JSON.parse(text) as { value: Record<string, unknown>[] };
  return {
    size: 1,
    text: JSON.stringify({
      ...rest,
      value: [...value, { ...value[0], id: "2", createdDateTime: "2022-08-09T00:00:00Z" }],
    }),
  };
}

function linking(link: string): object {
  return { size: 1, text: JSON.stringify({ ...(JSON.parse(body) as object), "@odata.nextLink": link }) };
}

test("a later page asks for what its first page asked for", async () => {
  const link = `${url}?$skiptoken=2`;
  const first = { value: [{ id: "1" }], "@odata.nextLink": link };
  const page = (value: object): object => ({ size: 1, text: JSON.stringify(value) });
  const entries = [
    entry({ url: link, content: page({ value: [{ id: "2", processingStatus: "completed" }] }) }),
    entry({ url: `${url}?$select=id`, content: page(first) }),
  ];
  const finished = await check(entries);
  expect(found(finished, "projection/omits-unselected")?.verdict).toBe("warned");
  expect(found(finished, "shape/required-members-present")?.verdict).toBe("untested");
  expect(finished.exchanges).toBe(2);
});

test("a link and the request that follows it may write the names of options in different ways", async () => {
  const next = `${url}?$select=id&%24skiptoken=a%2Bb`;
  const page = (value: object): object => ({ size: 1, text: JSON.stringify(value) });
  const finished = await check([
    entry({
      url: `${url}?%24select=id&$skiptoken=a%2bb`,
      content: page({ value: [{ id: "2", processingStatus: "completed" }] }),
    }),
    entry({ url: `${url}?$select=id`, content: page({ value: [{ id: "1" }], "@odata.nextLink": next }) }),
  ]);
  expect(found(finished, "projection/omits-unselected")?.verdict).toBe("warned");
});

test.each([
  ["a later page without its first", "$skiptoken=2"],
  ["an option without its dollar", "select=id"],
  ["an option of the service's own", "includeHidden=true"],
])("of %s only what depends on its options is not judged", async (_, query) => {
  const content = withItems((item) => (item["processingStatus"] = "done"));
  const finished = await check([entry({ url: `${url}?${query}`, content })]);
  expect(broken(finished)).toEqual(["shape/enum-values-documented"]);
  expect(finished.exchanges).toBe(1);
  expect(found(finished, "status/carries-odata-version")?.verdict).toBe("passed");
  expect(found(finished, "shape/required-members-present")?.reason).toMatch(/its (first page|option)/);
});

const gzipped = gzipSync(body);
test.each<[string, object, readonly object[]]>([
  ["in base64, as the header says", { text: gzipped.toString("base64"), encoding: "base64" }, [coding("gzip")]],
  ["in base64, whatever the header says", { text: gzipped.toString("base64"), encoding: "base64" }, []],
  ["in base64 that nobody names", { text: gzipped.toString("base64") }, []],
  ["with a character for each byte", { text: gzipped.toString("latin1") }, [coding("gzip")]],
  ["as text, though the header names a coding", { text: body }, [coding("gzip")]],
])("a body that was recorded compressed is read: %s", async (_, content, more) => {
  const finished = await check([entry({ content: { size: 9, ...content }, headers: [...headers, ...more] })]);
  expect(found(finished, "shape/members-typed")?.verdict).toBe("passed");
  expect(broken(finished)).toEqual([]);
});

test("a compressed body whose bytes were lost in recording is named, and not taken for malformed", async () => {
  const text = gzipped.toString("utf8");
  const finished = await check([entry({ content: { size: 9, text }, headers: [...headers, coding("gzip")] })]);
  expect(broken(finished)).toEqual([]);
  expect(found(finished, "shape/members-typed")?.reason).toContain("it is compressed still, and damaged");
});

function coding(value: string): object {
  return { name: "Content-Encoding", value };
}

test("an exchange by which nothing is decided does not count as judged", async () => {
  const asked = { method: "GET", status: 503, headers: [], content: { size: 0 } };
  expect(await check([entry(asked), entry()])).toMatchObject({ exchanges: 1, exitCode: 0 });
  expect(await check([entry(asked)])).toMatchObject({
    exchanges: 0,
    exitCode: 5,
    reason: "Nothing can be decided by any of the 1 exchanges of a documented operation that were recorded.",
  });
});

test("every service root is found, and each is judged alone", async () => {
  const elsewhere = url.replace(root, "http://localhost:8080/mocks/graph/v1.0");
  const entries = [entry({ url: elsewhere }), entry(), entry(), entry({ url: "https://login.example/token" })];
  const traffic = trafficOf(entries);
  expect(traffic.roots).toEqual([root, "http://localhost:8080/mocks/graph/v1.0"]);
  expect(traffic.answersAt("http://localhost:8080/mocks/graph/v1.0")).toHaveLength(1);
  expect(Object.fromEntries(traffic.skipped)).toEqual({ "of no documented operation": 1, "of another root": 2 });
});

test("a path that goes on before a documented one is another, unless that is the root that is named", () => {
  const longer = url.replace(root, `${root}/tenants/7`);
  const traffic = trafficOf([entry({ url: longer }), entry()]);
  expect(traffic.roots).toEqual([root]);
  expect(traffic.answersAt(root)).toHaveLength(1);
  expect(Object.fromEntries(traffic.skipped)).toEqual({ "of no documented operation": 1 });
  expect(trafficOf([entry({ url: longer })]).roots).toEqual([]);
  expect(trafficOf([entry({ url: longer })]).answersAt(`${root}/tenants/7`)).toHaveLength(1);
});

test("nothing of a documented operation leaves everything undecided", async () => {
  const finished = await check([entry({ url: "https://graph.microsoft.com/v1.0/me" })]);
  expect(finished).toMatchObject({ exitCode: 5, verdict: "undecided", exchanges: 0 });
});

test.each<[unknown, string]>([
  [1, "log.entries[3] is no object"],
  [{}, "it has no key log.entries[3].request"],
  [{ request: { method: "GET" }, response: {} }, "it has no key log.entries[3].request.url"],
  [{ request: { method: "GET", url: "http://a" }, response: {} }, "log.entries[3].response.status is no number"],
])("an entry %j is refused by the key that is wrong", (value, message) => {
  expect(() => readEntry(value, 3)).toThrow(expect.objectContaining({ name: "HarError", message }));
});
