import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, beforeAll, expect, test } from "vitest";

import type { FinishedRun } from "../../engine/finished-run.ts";
import { reasonsAgainst } from "../../engine/shards/reasons-against.ts";
import { ownErrors } from "../../schemas/own/own-errors.ts";
import { loadFault } from "../../server/load-faults.ts";
import { startServer } from "../../server/start-server.ts";
import { scratchFolder } from "../testing/scratch-folder.ts";
import { runCli, type Spawned } from "../testing/spawn-cli.ts";

const broken = ["shape/key-present", "projection/returns-selected", "permissions/refuses-unrelated-permission"];
// The first is needed by one shard alone, the second by none.
const waivers = `
- { requirement: projection/*, reason: not there yet }
- { requirement: context/present, reason: holds by now }
`;

let server: Awaited<ReturnType<typeof startServer>>;
let whole: FinishedRun;
let texts: Readonly<Record<string, string>>;

beforeAll(async () => {
  server = await startServer({ faults: await Promise.all(broken.map(loadFault)) });
  const cwd = mkdtempSync(join(tmpdir(), "merge-"));
  writeFileSync(join(cwd, "waivers.yaml"), waivers);
  await Promise.all([
    run(cwd, "--report", "whole.json"),
    run(cwd, "--shard", "1/1", "--report", "all.json"),
    ...[1, 2, 3].map((index) => run(cwd, "--shard", `${index}/3`, "--report", `${index}.json`)),
  ]);
  const read = (name: string): readonly [string, string] => [name, readFileSync(join(cwd, name), "utf8")];
  texts = Object.fromEntries(["whole.json", "all.json", "1.json", "2.json", "3.json"].map(read));
  rmSync(cwd, { recursive: true });
  whole = reportOf(texts["whole.json"]);
}, 120_000);
afterAll(() => server.close());

function scratchFolderOf(): string {
  return scratchFolder({ "waivers.yaml": waivers, ...texts });
}

function run(cwd: string, ...args: readonly string[]): Promise<Spawned> {
  const usual = ["--target", server.url, "--seed", "5", "--property-runs", "5", "--waivers", "waivers.yaml"];
  return runCli([...usual, ...args], { cwd });
}

function reportOf(text = "{}"): FinishedRun {
  const report: unknown = JSON.parse(text);
  expect(ownErrors("report", report)).toEqual([]);
  return report as FinishedRun;
}

// What does not hang on when it was asked, or how fast the answer came.
function concluded(finished: FinishedRun): unknown {
  const { verdict, exitCode, reason, classes, complaints, notes, permissionMatrix, failOn, seed, tool } = finished;
  const requirements = finished.requirements.map((result) => ({ ...result, evidence: [], durationMs: 0, details: {} }));
  return { verdict, exitCode, reason, classes, complaints, notes, permissionMatrix, failOn, seed, tool, requirements };
}

test.each([
  ["one shard", ["all.json"]],
  ["three shards in any order", ["3.json", "1.json", "2.json"]],
])("%s come to what a whole run comes to", async (_, files) => {
  const cwd = scratchFolderOf();
  const { exitCode, stdout } = await runCli(["merge", ...files, "--report", "merged.json"], { cwd });
  const merged = reportOf(readFileSync(join(cwd, "merged.json"), "utf8"));
  expect(concluded(merged)).toEqual(concluded(whole));
  expect(exitCode).toBe(whole.exitCode);
  expect(exitCode).toBe(1);
  expect(stdout).toMatch(/^FAIL {2}shape\/key-present /m);
  expect(merged.complaints?.map(({ waiver }) => waiver)).toEqual(["waivers.yaml:3"]);
  const sum = files.reduce((all, name) => all + reportOf(texts[name]).exchanges, 0);
  expect(merged.exchanges).toBe(sum);
  expect(merged.latencies?.map(({ route }) => route)).toEqual(whole.latencies?.map(({ route }) => route));
  expect(merged).not.toHaveProperty("shard");
});

test("shards hold each requirement once, with all its routes, and conclude of nothing but their own", () => {
  const shards = ["1.json", "2.json", "3.json"].map((name) => reportOf(texts[name]));
  const pairs = shards.map(
    ({ requirements }) => new Set(requirements.map(({ id, operation }) => `${operation} ${id}`)),
  );
  const all = new Set(whole.requirements.map(({ id, operation }) => `${operation} ${id}`));
  expect(pairs.reduce((sum, { size }) => sum + size, 0)).toBe(all.size);
  expect(new Set(pairs.flatMap((own) => [...own]))).toEqual(all);
  expect(Math.max(...pairs.map(({ size }) => size)) - Math.min(...pairs.map(({ size }) => size))).toBeLessThan(2);
  const fails = shards.map(({ requirements }) => requirements.some(({ verdict }) => verdict === "failed"));
  expect(shards.map(({ exitCode }) => exitCode)).toEqual(fails.map((fail) => (fail ? 1 : 0)));
  expect(shards.every(({ complaints }) => complaints === undefined)).toBe(true);
});

test("all reporters work on the merged run, and a history gets one line", async () => {
  const cwd = scratchFolderOf();
  const reporters = ["--reporter", "console,json,junit,markdown,html,github", "--output", "out"];
  const files = ["1.json", "2.json", "3.json"];
  const { exitCode, stdout } = await runCli(["merge", ...files, ...reporters, "--history", "runs.ndjson"], { cwd });
  expect(exitCode).toBe(1);
  expect(stdout).toMatch(/^::error /m);
  for (const name of ["report.json", "junit.xml", "summary.md", "report.html"]) {
    expect(readFileSync(join(cwd, "out", name), "utf8")).toContain("shape/key-present");
  }
  expect(readFileSync(join(cwd, "runs.ndjson"), "utf8").split("\n")).toHaveLength(2);
  const page = (): string => readFileSync(join(cwd, "out", "report.html"), "utf8");
  expect(page()).toContain('"history":[]');
  await runCli(["merge", ...files, ...reporters, "--history", "runs.ndjson"], { cwd });
  expect(page()).toContain('"history":[{');
});

const changed = (name: string, change: object): string =>
  JSON.stringify({ ...(JSON.parse(texts[name] ?? "{}") as object), ...change });
const changedShard = (name: string, change: object): string => {
  const { shard } = JSON.parse(texts[name] ?? "{}") as { shard: object };
  return changed(name, { shard: { ...shard, ...change } });
};

/** `other`: the text of x.json. */
type Refused = [what: string, files: readonly string[], message: string, other?: () => string];

const three = ["1.json", "2.json", "x.json"];

test.each<Refused>([
  ["a missing shard", ["1.json", "3.json"], "Shard 2/3 is missing."],
  [
    "another seed",
    ["1.json", "2.json", "x.json"],
    "x.json differs from 1.json in seed: 6, not 5.",
    () => changed("3.json", { seed: 6 }),
  ],
  [
    "no report",
    ["1.json", "x.json"],
    "x.json is no report of graph-conformance: shard lacks plan.",
    () => changedShard("3.json", { plan: undefined }),
  ],
])("%s is refused before anything is written", async (_, files, message, other) => {
  const cwd = scratchFolderOf();
  if (other !== undefined) writeFileSync(join(cwd, "x.json"), other());
  const { exitCode, stdout, stderr } = await runCli(["merge", ...files], { cwd });
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" });
  expect(stderr).toContain(message);
  expect(stderr).toMatch(/^[^\n]+\n$/);
});

test.each<Refused>([
  ["two missing shards", ["3.json"], "Shard 1/3 is missing, and 1 more."],
  ["a shard twice", ["1.json", "2.json", "3.json", "1.json"], "1.json and 1.json are both shard 1/3."],
  ["a whole run", ["whole.json"], "whole.json is the report of a whole run, not of a shard."],
  [
    "another count",
    three,
    "differs from 1.json in number of shards: 4, not 3.",
    () => changedShard("3.json", { count: 4 }),
  ],
  [
    "another target",
    three,
    "in target: http://127.0.0.1:9/v1.0, not http://127.0.0.1:",
    () => changed("3.json", { target: { url: "http://127.0.0.1:9/v1.0", embedded: false } }),
  ],
  [
    "another version",
    three,
    "in tool version: 9.9.9, not ",
    () => changed("3.json", { tool: { name: "graph-conformance", version: "9.9.9" } }),
  ],
  ["other property runs", three, "in property runs: 7, not 5.", () => changed("3.json", { propertyRuns: 7 })],
  ["a quick one", three, "in whether it is quick: true, not false.", () => changed("3.json", { quick: true })],
  [
    "other classes",
    three,
    "in classes: shape, not status,shape,",
    () => changedShard("3.json", { classes: ["shape"] }),
  ],
  [
    "other requirements",
    three,
    "in choice of requirements and operations.",
    () => changedShard("3.json", { plan: "000000000000" }),
  ],
  ["another level", three, "in fail-on: should, not must.", () => changed("3.json", { failOn: "should" })],
  ["a strict one", three, "in whether it is strict: true, not false.", () => changedShard("3.json", { strict: true })],
  [
    "another baseline",
    three,
    "in baseline: 2030-01-01T00:00:00.000Z, not none.",
    () => changed("3.json", { baseline: { startedAt: "2030-01-01T00:00:00.000Z" } }),
  ],
  ["other waivers", three, "in waivers.", () => changedShard("3.json", { waivers: [] })],
  [
    "requirements cut out",
    three,
    "x.json does not hold as many requirements as fell to it.",
    () => changed("3.json", { requirements: [] }),
  ],
  [
    "another shard's content",
    three,
    "The shards do not hold each requirement once.",
    () => changedShard("2.json", { index: 3 }),
  ],
])("%s cannot be merged", (_, files, reason, other = () => "{}") => {
  const runs = files.map((name) => ({ name, run: JSON.parse(texts[name] ?? other()) as FinishedRun }));
  const checked = reasonsAgainst(runs);
  expect(checked.kind === "refused" ? checked.reasons : []).toEqual([expect.stringContaining(reason) as string]);
});

test("reports of another version than this are not merged", async () => {
  const cwd = scratchFolderOf();
  writeFileSync(join(cwd, "x.json"), changed("all.json", { tool: { name: "graph-conformance", version: "9.9.9" } }));
  const { exitCode, stderr } = await runCli(["merge", "x.json"], { cwd });
  expect(exitCode).toBe(2);
  expect(stderr).toContain("The shards are of version 9.9.9, but this is ");
});

test.each([
  [["--shard", "4/3", "--seed", "1"], "Give the part, counted from 1, and of how many: 1/3."],
  [["--shard", "1/3"], "--shard needs --seed: the same one for all shards."],
  [["--shard", "1/3", "--seed", "1", "--history", "h.ndjson"], "--history is of whole runs"],
  [["--shard", "1/3", "--seed", "1", "--waivers", "w.yaml", "--update-waivers"], "--update-waivers needs a whole run"],
])("%j is refused", async (args, message) => {
  const { exitCode, stderr } = await runCli([...args], { cwd: scratchFolder() });
  expect(exitCode).toBe(2);
  expect(stderr).toContain(message);
});
