import { readFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import type { FinishedRun } from "../engine/finished-run.ts";
import { ownErrors } from "../schemas/own/own-errors.ts";
import { loadFault } from "../server/load-faults.ts";
import { startServer } from "../server/start-server.ts";
import { scratchFolder } from "./testing/scratch-folder.ts";
import { runCli } from "./testing/spawn-cli.ts";

async function record(cwd: string, fault?: string): Promise<string> {
  const server = await startServer({ faults: fault === undefined ? [] : [await loadFault(fault)] });
  await runCli(["--target", server.url, "--quick", "--seed", "1", "--har", "a.har"], { cwd });
  await server.close();
  return server.url;
}

test("check judges a recorded run, and says which root it found and what it left out", async () => {
  const cwd = scratchFolder();
  const url = await record(cwd);
  const args = ["check", "a.har", "--operation", "list-taskprocessingresults", "--report", "b.json"];
  const { exitCode, stdout, stderr } = await runCli(args, { cwd });
  expect(exitCode).toBe(0);
  expect(stdout).toMatch(/^CONFORMANT in the \d+ of \d{3} results that could be decided {2}http/m);
  expect(stdout).toContain(`decided  ${url}`);
  expect(stdout).toContain("It needs several exchanges that belong together.");
  expect(stderr).toMatch(/^\d+ of \d+ entries are judged; left out: \d+ of no documented operation\.\n$/);
  // The collections on the way are operations, too.
  const whole = await runCli(["check", "a.har", "--report", "all.json"], { cwd });
  expect(whole.exitCode).toBe(0);
  // A run also asks for what is nothing.
  expect(whole.stderr).toMatch(/left out: \d+ of no documented operation\.\n$/);
  const report = JSON.parse(readFileSync(join(cwd, "all.json"), "utf8")) as FinishedRun;
  const decided = report.requirements.filter(({ verdict }) => verdict === "passed");
  expect(new Set(decided.map(({ operation }) => operation))).toContain("list-workflows");
  expect(ownErrors("report", JSON.parse(readFileSync(join(cwd, "b.json"), "utf8")))).toEqual([]);
});

test("check fails on a recorded fault, as text and as JSON", async () => {
  const cwd = scratchFolder();
  const url = await record(cwd, "shape/enum-values-documented");
  const args = ["check", "a.har", "--class", "shape", "--root", url, "--reporter", "json"];
  const { exitCode, stdout } = await runCli(args, { cwd });
  expect(exitCode).toBe(1);
  const report = JSON.parse(stdout) as { requirements: { id: string; verdict: string; replay: string }[] };
  const [failed] = report.requirements.filter(({ verdict }) => verdict === "failed");
  expect(failed?.id).toBe("shape/enum-values-documented");
  expect(failed?.replay).toBe(`graph-conformance check a.har --root ${url} --requirement shape/enum-values-documented`);
  const again = await runCli(["check", "a.har", "--requirement", "shape/enum*", "--fail-on", "should"], { cwd });
  expect(again.exitCode).toBe(1);
});

const entry = (url: string): string =>
  `{"request":{"method":"GET","url":"${url}/identityGovernance/lifecycleWorkflows/workflows/1/userProcessingResults/2/taskProcessingResults"},"response":{"status":404}}`;

test.each<[string, string, RegExp]>([
  [
    "no JSON",
    '{"log":{"entries":[\n{"request":secret}]}}',
    /a\.har cannot be read: it is no JSON at line 2, byte 31 in log\.entries\[0\]\.\n$/,
  ],
  ["no HAR", '{"entries":[]}', /a\.har cannot be read: it has no key log, so it is no HAR file\.\n$/],
  [
    "an entry without URL",
    '{"log":{"entries":[{"request":{}, "response":{}}]}}',
    /it has no key log\.entries\[0\]\.request\.url\.\n$/,
  ],
  [
    "two services",
    `{"log":{"entries":[${entry("http://a.example")},${entry("http://b.example/v1.0")}]}}`,
    /several services: http:\/\/a\.example, http:\/\/b\.example\/v1\.0\. Choose one with --root URL\.\n$/,
  ],
])("a recording with %s is wrong usage", async (_, text, message) => {
  const cwd = scratchFolder({ "a.har": text });
  const { exitCode, stdout, stderr } = await runCli(["check", "a.har"], { cwd });
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" });
  expect(stderr).toMatch(message);
  expect(stderr).not.toContain("secret");
});

test("a recording that is not there, and none at all, are wrong usage", async () => {
  const missing = await runCli(["check", "missing.har"]);
  expect(missing).toMatchObject({ exitCode: 2, stderr: expect.stringMatching(/missing\.har cannot be read: ENOENT/) });
  expect((await runCli(["check"])).exitCode).toBe(2);
});

test("a recording of other traffic leaves all undecided", async () => {
  const cwd = scratchFolder({ "a.har": '{"log":{"entries":[]}}' });
  const { exitCode, stdout } = await runCli(["check", "a.har"], { cwd });
  expect(exitCode).toBe(5);
  expect(stdout).toContain("No exchange of a documented operation was recorded.");
});
