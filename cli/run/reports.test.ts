import { spawnSync, type SpawnSyncReturns } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { junitErrors } from "../../reporters/testing/junit-errors.ts";
import { ownErrors } from "../../schemas/own/own-errors.ts";
import { packageRoot } from "../../specs/loading/package-root.ts";
import { dullServer } from "../testing/dull-server.ts";
import { scratchFolder } from "../testing/scratch-folder.ts";
import { runCli } from "../testing/spawn-cli.ts";

const quick = ["--quick", "--class", "status"];

function reportAt(file: string): unknown {
  return JSON.parse(readFileSync(file, "utf8"));
}

test("--output gets the file of each reporter, beside the console", async () => {
  const cwd = scratchFolder();
  const reporters = "console,json,junit,markdown,html,github";
  const { exitCode, stdout } = await runCli([...quick, "--reporter", reporters, "--output", "a/b"], { cwd });
  expect(exitCode).toBe(0);
  expect(stdout).toContain("CONFORMANT");
  expect(readdirSync(join(cwd, "a/b")).sort()).toEqual(["junit.xml", "report.html", "report.json", "summary.md"]);
  expect(ownErrors("report", reportAt(join(cwd, "a/b/report.json")))).toEqual([]);
  const xml = readFileSync(join(cwd, "a/b/junit.xml"), "utf8");
  expect(junitErrors(xml)).toEqual([]);
  expect(xml).toContain('<testsuite name="status"');
  expect(readFileSync(join(cwd, "a/b/summary.md"), "utf8")).toMatch(/^## conformant: /);
});

test("annotations stand on stdout after the console's text", async () => {
  const url = await dullServer(200, "{}");
  const args = ["--target", url, "--requirement", "shape/collection-envelope", "--reporter", "console,github"];
  const { exitCode, stdout } = await runCli(args);
  expect(exitCode).toBe(1);
  expect(stdout).toMatch(/\nNON-CONFORMANT {2}[^]*\n::error title=shape\/collection-envelope \(must\)::[^\n]+\n$/);
});

test("--report writes the JSON report whatever the reporters are", async () => {
  const cwd = scratchFolder({ "it.json": "old" });
  const { stdout } = await runCli([...quick, "--report", "it.json"], { cwd });
  expect(stdout).toContain("CONFORMANT");
  expect(reportAt(join(cwd, "it.json"))).toMatchObject({ verdict: "conformant", exitCode: 0 });
  expect(readdirSync(cwd)).toEqual(["it.json"]);
});

test("json alone goes to stdout, and nothing else does", async () => {
  const { stdout } = await runCli([...quick, "--reporter", "json"]);
  expect(ownErrors("report", JSON.parse(stdout))).toEqual([]);
});

test("a report that cannot be written is an error before anything is sent", async () => {
  const cwd = scratchFolder({ "a-file": "" });
  mkdirSync(join(cwd, "a-folder"));
  for (const file of ["a-file/report.json", "a-folder"]) {
    const { exitCode, stdout, stderr } = await runCli([...quick, "--report", file], { cwd });
    expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" });
    expect(stderr).toMatch(/^The report [^\n]+ cannot be written: [^\n]+\n$/);
  }
});

test.runIf(existsSync("/dev/full"))("a disk that is full at the end is an error, too", async () => {
  const { exitCode, stderr } = await runCli([...quick, "--report", "/dev/full"]);
  expect(exitCode).toBe(2);
  expect(stderr).toMatch(/^The report \/dev\/full cannot be written: ENOSPC[^\n]+\n$/);
});

test.runIf(existsSync("/dev/full"))(
  "a stdout that takes nothing is an error, a reader that stops early is none",
  () => {
    const main = join(packageRoot, "dist", "cli", "main.js");
    const shell = (line: string): SpawnSyncReturns<string> =>
      spawnSync("sh", ["-c", line], { encoding: "utf8", env: { PATH: process.env["PATH"] ?? "" } });
    const full = shell(`"${process.execPath}" "${main}" ${quick.join(" ")} > /dev/full`);
    expect(full.status).toBe(2);
    expect(full.stderr).toMatch(/^The output cannot be written: ENOSPC[^\n]+\n$/);
    expect(shell(`"${process.execPath}" "${main}" list | head -1`)).toMatchObject({ status: 0, stderr: "" });
  },
);
