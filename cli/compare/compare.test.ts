import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { beforeAll, expect, onTestFinished, test } from "vitest";

import { compareTargets } from "../../engine/compare/compare-targets.ts";
import type { Comparison } from "../../engine/compare/comparison.ts";
import { loadFault } from "../../server/load-faults.ts";
import { loadVariation } from "../../server/load-variations.ts";
import { mocks, startMock } from "../../server/testing/mocks.ts";
import { type RunningServer, startServer } from "../../server/start-server.ts";
import { scratchFolder } from "../testing/scratch-folder.ts";
import { runCli } from "../testing/spawn-cli.ts";

const tool = { name: "graph-conformance", version: "0" };
let honest: RunningServer;

beforeAll(async () => {
  honest = await startServer();
  return () => honest.close();
});

interface Other {
  readonly faults?: readonly string[];
  readonly variations?: readonly string[];
  readonly data?: "documented" | "rich";
}

async function start({ faults = [], variations = [], data }: Other): Promise<RunningServer> {
  const server = await startServer({
    faults: await Promise.all(faults.map(loadFault)),
    variations: await Promise.all(variations.map(loadVariation)),
    ...(data === undefined ? {} : { data }),
  });
  onTestFinished(() => server.close());
  return server;
}

async function compared(other: Other, sameData = false): Promise<Comparison> {
  const server = await start(other);
  return compareTargets({ target: { target: server.url }, against: { target: honest.url }, tool, seed: 1, sameData });
}

function fieldsOf({ differences }: Comparison, weight: string): readonly string[] {
  return differences.filter((one) => one.weight === weight).map(({ field }) => field);
}

test.each([false, true])("two honest servers do not differ (same data: %s)", async (sameData) => {
  const comparison = await compared({}, sameData);
  expect(comparison.differences).toEqual([]);
  expect(comparison).toMatchObject({ exitCode: 0, reason: "They do not differ." });
  expect(comparison.compared).toBeGreaterThan(150);
});

test("two honest servers do not differ in any operation", { timeout: 60_000 }, async () => {
  const other = await start({});
  const args = ["--target", other.url, "--against", honest.url, "--operation", "*", "--format", "json"];
  const comparison = JSON.parse((await runCli(["compare", ...args])).stdout) as Comparison;
  expect(comparison).toMatchObject({ exitCode: 0, differences: [] });
  expect(comparison.compared).toBeGreaterThan(1400);
});

test("two honest servers with other data differ in nothing that is not data", async () => {
  const comparison = await compared({ data: "documented" });
  expect(fieldsOf(comparison, "difference")).toEqual([]);
  expect(comparison.exitCode).toBe(0);
  expect(comparison.notCompared.length).toBeGreaterThan(0);
});

// Those of which nothing is told do not hide each other.
test.each<[variations: readonly string[], information: readonly string[]]>([
  [["gzip", "page-size-2", "global-context-host", "property-order-reversed", "stored-order-shuffled"], []],
  [["upper-case-guids-in-context"], []],
  [
    ["context-drops-id", "plain-content-type"],
    ["@odata.context", "parameters of the media type"],
  ],
  [["offset-timestamps"], ["form of createdDateTime"]],
  [["nulls-absent"], ["no value of failureReason"]],
  [
    ["processing-info-absent", "unselected-navigation-inline"],
    ["member processingInfo", "member task"],
  ],
  [["extra-members"], ["member workflowSubject", "members of the body"]],
])("the freedoms %s are no difference", async (variations, information) => {
  const comparison = await compared({ variations });
  expect(fieldsOf(comparison, "difference")).toEqual([]);
  expect(comparison.exitCode).toBe(0);
  const found = fieldsOf(comparison, "information");
  expect(found).toEqual(expect.arrayContaining([...information]));
  expect(found.length > 0).toBe(information.length > 0);
});

// Several at once, where each shows in a field of its own.
const wrongs: readonly Other[] = [
  { faults: ["status/carries-odata-version", "shape/members-typed", "shape/required-members-present"] },
  { faults: ["shape/nested-members-typed", "shape/enum-values-documented", "context/names-path"] },
  { faults: ["projection/omits-unselected", "permissions/requires-token"] },
  { faults: ["errors/unknown-id-refused"], variations: ["other-errors"] },
];
const fields: readonly (readonly [wrong: number, field: string, target: string, against: string])[] = [
  [0, "header OData-Version", "absent", "4.0"],
  [0, "type of processingStatus", "number", "string"],
  [0, "member createdDateTime", "absent", "in every one"],
  [1, "type of task/executionSequence", "string", "number"],
  [1, "undocumented value of processingStatus", "succeeded", "none"],
  [1, "@odata.context", "#taskProcessingResults", "#identityGovernance/"],
  [2, "member createdDateTime", "in every one", "absent"],
  [2, "status", "200", "401"],
  [3, "status", "200", "404"],
  [3, "error code", "E-malformed-filter", "BadRequest"],
];

test.each(wrongs.map((other, at) => [other, at] as const))("%o are shown in their fields", async (other, at) => {
  const comparison = await compared(other);
  expect(comparison.exitCode).toBe(1);
  for (const [, field, target, against] of fields.filter(([wrong]) => wrong === at)) {
    const found = comparison.differences.find(
      (one) => one.field === field && one.weight === "difference" && one.target.value === target,
    );
    expect(found?.target.value).toBe(target);
    expect(found?.against.value.startsWith(against)).toBe(true);
    expect(found?.target.curl).toContain(comparison.target);
    expect(found?.against.curl).toContain(comparison.against);
  }
});

test.each<[fault: string, field: string]>([
  ["query/orders-descending", "order by createdDateTime"],
  ["query/compares-datetimes", "items"],
  ["projection/keeps-values", "value of createdDateTime"],
])("with the same data, the fault %s is shown as well", async (fault, field) => {
  expect(fieldsOf(await compared({ faults: [fault] }, true), "difference")).toContain(field);
});

test("a comparison is shown on the console, as Markdown and as JSON", { timeout: 60_000 }, async () => {
  const cwd = scratchFolder();
  const other = await start({ faults: ["shape/members-typed"] });
  const args = ["compare", "--target", other.url, "--against", honest.url];
  const { exitCode, stdout, stderr } = await runCli(args, { cwd });
  expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: "" });
  expect(stdout).toMatch(
    /type of processingStatus {3}in \d+ of \d+ answers, first for the plain listing on list-taskprocessingresults, direct/,
  );
  expect(stdout).toContain('curl -g -H "Authorization: Bearer $TOKEN"');
  const markdown = await runCli([...args, "--format", "markdown"], { cwd });
  expect(markdown.stdout).toMatch(/^# They differ in 1 field\.\n/);
  expect(markdown.stdout).toContain("| type of processingStatus | number | string |");
  await runCli([...args, "--format", "json", "--output", "c.json"], { cwd });
  const comparison = JSON.parse(readFileSync(join(cwd, "c.json"), "utf8")) as Comparison;
  expect(comparison).toMatchObject({ schemaVersion: 1, exitCode: 1, seed: 1, sameData: false });
});

test(
  "a target that cannot be reached is 3, one without data 5, the same one twice wrong usage",
  { timeout: 60_000 },
  async () => {
    const unreachable = await runCli(["compare", "--target", honest.url, "--against", "http://127.0.0.1:9/v1.0"]);
    expect(unreachable.exitCode).toBe(3);
    expect(unreachable.stdout).toContain("http://127.0.0.1:9/v1.0: The target does not answer");
    const empty = await listenWith(() => undefined, 404);
    expect((await runCli(["compare", "--target", honest.url, "--against", empty])).exitCode).toBe(5);
    expect((await runCli(["compare", "--target", honest.url, "--against", honest.url])).exitCode).toBe(2);
    expect((await runCli(["compare", "--target", honest.url])).exitCode).toBe(2);
    const elsewhere = await runCli(["compare", "--target", honest.url, "--against", "https://graph.example/v1.0"]);
    expect(elsewhere.exitCode).toBe(2);
    expect(elsewhere.stderr).toMatch(/^No identity may read from https:\/\/graph\.example/);
  },
);

test("a token for the one is never sent to the other", { timeout: 60_000 }, async () => {
  const sent: string[][] = [[], []];
  const [first = "", second = ""] = await Promise.all(
    sent.map((list) => listenWith((credentials) => list.push(credentials))),
  );
  const config = "identities:\n  reader: { for: allowed, kind: static, token: theirs-only-0123456789 }\n";
  const cwd = scratchFolder({ "b.yaml": config });
  const token = "mine-only-0123456789";
  const args = ["--target", first, "--token", token, "--against", second, "--against-config", "b.yaml"];
  const { stdout, stderr } = await runCli(["compare", ...args, "--format", "json"], { cwd });
  const [mine = [], theirs = []] = sent;
  expect(new Set(mine)).toEqual(new Set([`Bearer ${token}`]));
  expect(new Set(theirs)).toEqual(new Set(["Bearer theirs-only-0123456789"]));
  expect(stdout + stderr).not.toMatch(/-only-0123456789/);
});

// A service that knows no id, and what credentials it was sent.
async function listenWith(see: (credentials: string) => void, status = 200): Promise<string> {
  const server = createServer((request, response) => {
    if (request.headers.authorization !== undefined) see(request.headers.authorization);
    response.writeHead(status, { "content-type": "application/json" }).end('{"value":[]}');
  });
  await new Promise<void>((resolve) => void server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1.0`;
}

test("that a mock asks for no token is said first", async () => {
  const mock = mocks.find(({ id }) => id === "without-tokens");
  const server = await startMock(mock ?? { id: "" });
  onTestFinished(() => server.close());
  const args = ["compare", "--target", server.url, "--against", honest.url];
  const { stdout } = await runCli(args);
  expect(stdout.split("\n").slice(2, 6)).toEqual([
    "",
    "A request without a token is answered by the target with 200, and refused by the other with 401.",
    "A request with a token that lacks the permission is answered by the target with 200, and refused by the other with 403.",
    "",
  ]);
  const markdown = await runCli([...args, "--format", "markdown"]);
  expect(markdown.stdout).toContain("\n- A request without a token is answered by the target with 200,");
});
