import { afterAll, beforeAll, expect, test } from "vitest";

import type { JsonObject } from "./json.ts";
import { type OpenTarget, openTarget } from "./testing/open-target.ts";
import { paths } from "./testing/paths.ts";

let target: OpenTarget;
beforeAll(async () => {
  target = await openTarget();
});
afterAll(() => target.close());

const query = (options: Record<string, string>): string =>
  `?${Object.entries(options)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join("&")}`;

test("both routes give the same items", async () => {
  const [direct, throughRun] = await Promise.all([target.send(paths.main), target.send(paths.mainThroughRun)]);
  expect(direct.items).toHaveLength(16);
  expect(throughRun.items).toEqual(direct.items);
});

test("an answer has the documented headers", async () => {
  const { headers } = await target.send(paths.main, { headers: { "client-request-id": "abc" } });
  expect(headers.get("content-type")).toMatch(/^application\/json;odata\.metadata=minimal/);
  expect(headers.get("odata-version")).toBe("4.0");
  expect(headers.get("request-id")).toMatch(/^[0-9a-f-]{36}$/);
  expect(headers.get("client-request-id")).toBe("abc");
  expect(headers.get("date")).toBeTruthy();
});

test("subject shows its id inline, and all of it when expanded", async () => {
  const plain = await target.send(paths.main);
  expect(plain.items[0]).toMatchObject({ subject: { id: expect.any(String) }, task: { arguments: [] } });
  expect(Object.keys(plain.items[0]?.["subject"] ?? {})).toEqual(["id"]);
  const expanded = await target.send(paths.main + query({ $expand: "subject" }));
  expect(expanded.items[0]?.["subject"]).toMatchObject({ displayName: "Adele Vance" });
  expect(expanded.body["@odata.context"]).toMatch(/taskProcessingResults\(subject\(\)\)$/);
  const nested = await target.send(paths.main + query({ $expand: "subject($select=displayName),task", $select: "id" }));
  expect(nested.items[0]).toMatchObject({ subject: { displayName: "Adele Vance" }, task: { executionSequence: 1 } });
  expect(Object.keys(nested.items[0] ?? {})).toEqual(["id", "subject", "task"]);
});

test.each([
  ["id", ["id"]],
  ["ID, failureReason ,id", ["id", "failureReason"]],
  ["processingInfo", ["processingInfo"]],
  ["task,id", ["id", "task"]],
  [
    "*",
    [
      "id",
      "createdDateTime",
      "startedDateTime",
      "completedDateTime",
      "processingStatus",
      "failureReason",
      "processingInfo",
    ],
  ],
])("$select=%s", async ($select, expected) => {
  const { items } = await target.send(paths.documented + query({ $select }));
  expect(items.map((item) => Object.keys(item))).toEqual([expected, expected]);
});

test.each([
  { $select: "bogus" },
  { $select: "id," },
  { $expand: "failureReason" },
  { $expand: "subject($filter=id eq 'a')" },
  { $filter: "id eq" },
  { $orderby: "bogus" },
  { $bogus: "1" },
  { $skiptoken: "bogus" },
  { $select: "id", "%24SELECT": "id" },
])("%j is answered 400", async (options) => {
  const reply = await target.send(paths.main + query(options));
  expect(reply.status).toBe(400);
  expect(reply.body).toMatchObject({ error: { code: "BadRequest", innerError: { "request-id": expect.any(String) } } });
});

test.each([{ bogus: "1", $top: "1", $skip: "2", $count: "true" }, { "%24SeLeCt": "id" }])(
  "%j changes nothing about which items come",
  async (options) => {
    expect((await target.send(paths.main + query(options))).items).toHaveLength(16);
  },
);

test("a plus sign is a space", async () => {
  const { items } = await target.send(`${paths.main}?$filter=processingStatus+eq+'failed'`);
  expect(items).toHaveLength(3);
});

test("paths may be written in several ways", async () => {
  const quoted = paths.main.replace(/\/(workflows|userProcessingResults)\/([^/]+)/g, "/$1('$2')");
  const upper = paths.main.replace(/[0-9a-f]{8}-[0-9a-f-]+/g, (id) => id.toUpperCase());
  for (const path of [
    quoted,
    upper,
    `${paths.main}/`,
    paths.main.replace("identityGovernance", "IDENTITYgovernance"),
    paths.main.replaceAll("-", "%2D"),
  ]) {
    const { items, body } = await target.send(path);
    expect(items).toHaveLength(16);
    expect(body["@odata.context"]).toBe((await target.send(paths.main)).body["@odata.context"]);
  }
});

test.each([
  ["GET", paths.main.replace(/workflows\/[^/]+/, "workflows/nosuch"), 404],
  ["GET", `${paths.main}/nosuch`, 404],
  ["GET", "/nosuch", 404],
  ["GET", "//", 404],
  ["GET", paths.main.replace("/taskProcessingResults", ""), 200],
  ["POST", paths.main, 405],
  ["DELETE", paths.main, 405],
])("%s %s is answered %i", async (method, path, status) => {
  const reply = await target.send(path, { method });
  expect([reply.status, reply.headers.get("allow")]).toEqual([status, status === 405 ? "GET, HEAD" : null]);
});

test("HEAD gives the headers alone", async () => {
  const reply = await target.send(paths.main, { method: "HEAD" });
  expect([reply.status, reply.text, Number(reply.headers.get("content-length")) > 1000]).toEqual([200, "", true]);
});

const idsOf = (items: readonly JsonObject[]): readonly string[] =>
  items.flatMap(({ id }) => (typeof id === "string" ? [id] : []));

test("the walk over all parents leads to items", async () => {
  let count = 0;
  for (const id of idsOf((await target.send(paths.workflows)).items)) {
    const workflow = `${paths.workflows}/${encodeURIComponent(id)}`;
    for (const run of idsOf((await target.send(`${workflow}/runs`)).items)) {
      const users = await target.send(`${workflow}/runs/${encodeURIComponent(run)}/userProcessingResults`);
      for (const user of idsOf(users.items)) {
        const key = encodeURIComponent(user.replaceAll("'", "''"));
        const direct = await target.send(`${workflow}/userProcessingResults('${key}')/taskProcessingResults`);
        expect(direct.status).toBe(200);
        count += direct.items.length;
      }
    }
  }
  expect(count).toBe(16 + 1 + 0 + 40 + 5 + 3 + 2 + 3 + 8);
});

test("members after the sentinel come on request", async () => {
  const status = (item: JsonObject | undefined): unknown => item?.["processingStatus"];
  expect(status((await target.send(paths.main)).items[7])).toBe("unknownFutureValue");
  const asked = await target.send(paths.main, {
    headers: { prefer: "odata.maxpagesize=5, include-unknown-enum-members" },
  });
  expect(status(asked.items[7])).toBe("quarantined");
  expect(asked.headers.get("preference-applied")).toBe("include-unknown-enum-members");
});

test("odata.metadata=none drops the context and keeps the next link", async () => {
  const { body } = await target.send(paths.large, { headers: { accept: "application/json;odata.metadata=none" } });
  expect(Object.keys(body)).toEqual(["@odata.nextLink", "value"]);
});

test("metadata and service document need no token", async () => {
  const metadata = await fetch(`${target.url}/$metadata`);
  expect([metadata.status, metadata.headers.get("content-type")]).toEqual([200, "application/xml"]);
  const xml = await metadata.text();
  expect(xml).toContain('<Singleton Name="identityGovernance" Type="microsoft.graph.identityGovernance"/>');
  expect(xml).toContain('<EnumType Name="lifecycleTaskCategory" IsFlags="true">');
  expect((await fetch(`${target.url}/`)).status).toBe(200);
});
