import { readFileSync } from "node:fs";
import { join } from "node:path";

import { afterAll, beforeAll, expect, test } from "vitest";

import { ownErrors } from "../../schemas/own/own-errors.ts";
import { loadFault } from "../../server/load-faults.ts";
import { startServer } from "../../server/start-server.ts";
import { scratchFolder } from "../testing/scratch-folder.ts";
import { runCli, type Spawned } from "../testing/spawn-cli.ts";

type Server = Awaited<ReturnType<typeof startServer>>;

let servers: Readonly<Record<"honest" | "one" | "two", Server>>;
let reports: Readonly<Record<string, string>>;

beforeAll(async () => {
  const one = await loadFault("shape/key-present");
  const two = await loadFault("status/carries-request-id");
  const [honest, withOne, withTwo] = await Promise.all([
    startServer(),
    startServer({ faults: [one] }),
    startServer({ faults: [one, two] }),
  ]);
  servers = { honest, one: withOne, two: withTwo };
  const names = ["honest", "one", "two"] as const;
  const texts = await Promise.all(names.map((name) => run(undefined, name, "--reporter", "json")));
  reports = Object.fromEntries(names.map((name, at) => [`${name}.json`, texts[at]?.stdout ?? ""]));
}, 60_000);
afterAll(() => Promise.all(Object.values(servers).map((server) => server.close())));

const asked = ["--requirement", "s*/*re*", "--quick", "--seed", "1"];

function run(cwd: string | undefined, server: keyof typeof servers, ...args: readonly string[]): Promise<Spawned> {
  return runCli(["--target", servers[server].url, ...asked, ...args], cwd === undefined ? {} : { cwd });
}

test("only what the baseline did not have broken fails the run", async () => {
  const cwd = scratchFolder(reports);
  const level = ["--fail-on", "should"];
  const [same, worse, first] = await Promise.all([
    run(cwd, "one", "--baseline", "one.json", "--report", "r.json", ...level),
    run(cwd, "two", "--baseline", "one.json", ...level),
    run(cwd, "one", "--baseline", "honest.json"),
  ]);
  expect(same.exitCode).toBe(0);
  expect(same.stdout).toMatch(/^KNOWN {2}shape\/key-present /m);
  expect(same.stdout).toContain("broken as in the baseline");
  const report: unknown = JSON.parse(readFileSync(join(cwd, "r.json"), "utf8"));
  expect(ownErrors("report", report)).toEqual([]);
  expect(report).toMatchObject({ baseline: { startedAt: expect.any(String) as string } });
  expect(worse.exitCode).toBe(1);
  expect(worse.stdout).toMatch(/^(FAIL|WARN) {2}status\/carries-request-id /m);
  expect(worse.stdout).toMatch(/^KNOWN {2}shape\/key-present /m);
  expect(first.exitCode).toBe(1);
});

test("diff tells what broke and what was fixed, with exit code 1 when something broke", async () => {
  const cwd = scratchFolder(reports);
  const diff = (...args: readonly string[]): Promise<Spawned> => runCli(["diff", ...args], { cwd });
  const [worse, better, json, none] = await Promise.all([
    diff("honest.json", "one.json"),
    diff("one.json", "honest.json", "--format", "markdown"),
    diff("honest.json", "two.json", "--format", "json"),
    diff("one.json", "one.json"),
  ]);
  expect(worse.exitCode).toBe(1);
  expect(worse.stdout).toMatch(/^BROKE {2}[^]*shape\/key-present/m);
  expect(better.exitCode).toBe(0);
  expect(better.stdout).toContain("### FIXED: was broken, and holds now");
  expect(json.exitCode).toBe(1);
  expect(ownErrors("diff", JSON.parse(json.stdout))).toEqual([]);
  expect(none.exitCode).toBe(0);
});

test("a later run that could not ask is undecided, not better", async () => {
  const cwd = scratchFolder(reports);
  await runCli(["--target", "http://127.0.0.1:9/v1.0", ...asked, "--report", "dead.json"], { cwd });
  const { exitCode, stdout } = await runCli(["diff", "one.json", "dead.json"], { cwd });
  expect(exitCode).toBe(5);
  expect(stdout).toMatch(/^UNDECIDED {2}can no longer be tested/m);
});

test("a report that cannot be used is refused with file and key", async () => {
  const valid = JSON.parse(reports["one.json"] ?? "{}") as Record<string, unknown>;
  const cases: readonly (readonly [content: string, message: string])[] = [
    ["{", "The report bad.json is no JSON: "],
    ["[]", "bad.json is no report of graph-conformance: The report must be object."],
    [
      JSON.stringify({ ...valid, schemaVersion: 2 }),
      "has schemaVersion 2, but this version of graph-conformance reads 1.",
    ],
    [JSON.stringify({ ...valid, seed: "x" }), "bad.json is no report of graph-conformance: seed must be integer."],
    [
      JSON.stringify({ ...valid, verdict: undefined }),
      "bad.json is no report of graph-conformance: The report lacks verdict.",
    ],
    [
      JSON.stringify({ ...valid, requirements: [{}] }),
      "bad.json is no report of graph-conformance: requirements.0 lacks id.",
    ],
  ];
  const bad = Object.fromEntries(cases.map(([content], at) => [`${at}/bad.json`, content]));
  const cwd = scratchFolder({ ...reports, ...bad });
  await Promise.all(
    cases.map(async ([, message], at) => {
      // Both commands read a report by the same code, so each is asked for one half.
      const args = at % 2 === 0 ? ["diff", "bad.json", "../one.json"] : ["--baseline", "bad.json"];
      const { exitCode, stdout, stderr } = await runCli(args, { cwd: join(cwd, String(at)) });
      expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" });
      expect(stderr).toContain(message);
      expect(stderr).toMatch(/^[^\n]+\n$/);
    }),
  );
  expect((await runCli(["diff", "none.json", "one.json"], { cwd })).stderr).toBe(
    "The report none.json cannot be read: ENOENT.\n",
  );
});
