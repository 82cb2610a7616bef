import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { expect, onTestFinished, test } from "vitest";

import { leaksIn } from "../cli/testing/leaks.ts";
import { startEchoServer } from "../client/testing/echo-server.ts";
import { commandsIn } from "../reporters/testing/runner.ts";
import { loadFault } from "../server/load-faults.ts";
import { startServer } from "../server/start-server.ts";
import { packageRoot } from "../specs/loading/package-root.ts";

interface Told {
  readonly title: string;
  readonly status: string;
  readonly failureMessages: readonly string[];
}

// A project of somebody else, with the built package in its node_modules.
async function runProject(testFile: string, env: Readonly<Record<string, string>>): Promise<readonly Told[]> {
  const root = mkdtempSync(join(tmpdir(), "project-"));
  onTestFinished(() => rmSync(root, { recursive: true }));
  mkdirSync(join(root, "node_modules"));
  symlinkSync(packageRoot, join(root, "node_modules", "graph-conformance"));
  symlinkSync(join(packageRoot, "node_modules", "vitest"), join(root, "node_modules", "vitest"));
  writeFileSync(join(root, "package.json"), '{ "type": "module" }');
  writeFileSync(join(root, "it.test.js"), testFile);
  const args = [join(packageRoot, "node_modules", "vitest", "vitest.mjs"), "run", "--reporter=json"];
  const own = { PATH: process.env["PATH"] ?? "", ...env };
  const child = spawn(process.execPath, args, { cwd: root, env: own, stdio: ["ignore", "pipe", "ignore"] });
  let stdout = "";
  for await (const chunk of child.stdout.setEncoding("utf8")) stdout += String(chunk);
  const report = JSON.parse(stdout) as { testResults: { assertionResults: Told[] }[] };
  return report.testResults.flatMap(({ assertionResults }) => assertionResults);
}

const testFile = `
import { conformance } from "graph-conformance/vitest";
conformance({ target: async () => process.env.TARGET, quick: true, seed: 1, requirement: "projection/*", operation: "list-taskprocessingresults" });
`;

test("each requirement on each route is a test, and a broken one tells what the console tells", async () => {
  const server = await startServer({ faults: [await loadFault("projection/returns-selected")] });
  const told = await runProject(testFile, { TARGET: server.url });
  await server.close();
  const broken = told.filter(({ title }) => title.startsWith("projection/returns-selected on "));
  expect(broken.map(({ status }) => status)).toEqual(["failed", "failed"]);
  expect(broken[0]?.failureMessages.join("\n")).toContain(
    "A selected property is absent from the response.\n\n  expected",
  );
  expect(told.filter(({ title }) => title.startsWith("projection/keeps-items")).map(({ status }) => status)).toEqual([
    "passed",
    "passed",
  ]);
  expect(told.at(-1)).toMatchObject({ title: "the run comes to a verdict", status: "passed" });
});

test("where nobody listens nothing passes, and the project fails", async () => {
  const told = await runProject(testFile, { TARGET: "http://127.0.0.1:9/v1.0" });
  expect(told.filter(({ status }) => status === "passed")).toEqual([]);
  const failed = told.filter(({ status }) => status === "failed");
  expect(failed.map(({ title }) => title)).toEqual(["the run comes to a verdict"]);
});

test("shards share the tests out, and each comes to its verdict", async () => {
  const server = await startServer();
  const file = `
import { conformance } from "graph-conformance/vitest";
for (const shard of ["1/2", { index: 2, count: 2 }]) {
  conformance({ target: async () => process.env.TARGET, quick: true, seed: 1, requirement: "projection/*", shard });
}
`;
  const [told, all] = await Promise.all([
    runProject(file, { TARGET: server.url }),
    runProject(testFile, { TARGET: server.url }),
  ]);
  await server.close();
  const own = ({ title }: Told): boolean => title.includes(" on ");
  expect(
    told
      .filter(own)
      .map(({ title }) => title)
      .sort(),
  ).toEqual(
    all
      .filter(own)
      .map(({ title }) => title)
      .sort(),
  );
  expect(told.filter((one) => !own(one)).map(({ status }) => status)).toEqual(["passed", "passed"]);
});

test("what a target sends is no command to a CI runner", async () => {
  const attack = "##[stop-commands]zz";
  const body = JSON.stringify({
    value: [{ id: attack, [attack]: 1, processingStatus: `a\n::stop-commands::x ${attack}` }],
  });
  const server = createServer((_, outgoing) => outgoing.writeHead(200, { "x-odd": attack }).end(body));
  onTestFinished(() => server.closeAllConnections());
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  const file = testFile.replace(`requirement: "projection/*"`, `requirement: "shape/*"`);
  const told = await runProject(file, { TARGET: `http://127.0.0.1:${port}/v1.0` });
  server.close();
  const messages = told.flatMap(({ failureMessages }) => failureMessages);
  expect(messages.join("\n")).toContain("stop-commands");
  expect(messages.flatMap(commandsIn)).toEqual([]);
  const unusable = await runProject(testFile, { TARGET: attack });
  expect(unusable.flatMap(({ failureMessages }) => failureMessages).flatMap(commandsIn)).toEqual([]);
});

test("what a target echoes of the token stands in no message of a test", { timeout: 60_000 }, async () => {
  const token = "vitest-canary~Q8zT4mW1xY7vL2nB9fK3hJ6dS5aP";
  const target = await startEchoServer("items", []);
  const told = await runProject(
    `
import { fixedIdentity } from "graph-conformance";
import { conformance } from "graph-conformance/vitest";
conformance({
  target: process.env.TARGET,
  identities: [fixedIdentity("me", "allowed", process.env.TOKEN)],
  ids: { workflowId: "1", runId: "2", userProcessingResultId: "3" },
  propertyRuns: 2,
  seed: 1,
});
`,
    { TARGET: target.url, TOKEN: token },
  );
  await target.close();
  expect(target.received.has(token)).toBe(true);
  expect(told.filter(({ status }) => status === "failed").length).toBeGreaterThan(5);
  expect(leaksIn(JSON.stringify(told), [token])).toEqual([]);
});
