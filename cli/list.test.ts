import { expect, test } from "vitest";

import { judgedBy, loadSuites } from "../engine/run/load-suites.ts";
import { loadSpecs } from "../specs/loading/load.ts";
import { runCli } from "./testing/spawn-cli.ts";

test("list shows level, id, claim and source of each requirement", async () => {
  const { exitCode, stdout } = await runCli(["list"]);
  expect(exitCode).toBe(0);
  expect(stdout.trimEnd().split("\n")).toHaveLength(loadSpecs().requirements.length);
  expect(stdout).toMatch(
    /^must {2,}projection\/returns-selected +one-exchange +Each selected property is in each item\. +operation-page/m,
  );
});

test("list tells of each requirement by what its suite judges it", async () => {
  const { stdout } = await runCli(["list", "--json"]);
  const listed = JSON.parse(stdout) as { id: string; judgedBy: string }[];
  const suites = await loadSuites(loadSpecs().requirements);
  expect(Object.fromEntries(listed.map((one) => [one.id, one.judgedBy]))).toEqual(
    Object.fromEntries([...suites].map(([{ id }, suite]) => [id, judgedBy(suite)])),
  );
});

test("list --class --json gives the requirements of the class as data", async () => {
  const { stdout } = await runCli(["list", "--class", "errors", "--json"]);
  const listed = JSON.parse(stdout) as { class: string }[];
  expect(new Set(listed.map((requirement) => requirement.class))).toEqual(new Set(["errors"]));
});

test("list --faults and list --variations give ids with titles", async () => {
  const faults = await runCli(["list", "--faults"]);
  expect(faults.stdout).toMatch(/^projection\/returns-selected +\S/m);
  const variations = await runCli(["list", "--variations", "--json"]);
  expect(JSON.parse(variations.stdout)).toContainEqual(expect.objectContaining({ id: "gzip" }));
});

test("list --operations tells family, permission and query options of each route, those of the library among them", async () => {
  const { stdout } = await runCli(["list", "--operations"]);
  expect(stdout).toMatch(
    /^lifecycle-workflows +list-taskprocessingresults +\S.* LifecycleWorkflows\.ReadReports\.All +\$select,/m,
  );
  expect(stdout).toMatch(
    /^users +users\/list +List users +User\.ReadBasic\.All,User\.Read\.All +\S*\$search\S* +\/users$/m,
  );
  const listed = JSON.parse((await runCli(["list", "--operations", "--json"])).stdout) as { id: string }[];
  expect(listed.length).toBeGreaterThan(300);
});

test("a glob that matches nothing is told with the nearest id of the library", async () => {
  const { exitCode, stderr } = await runCli(["--operation", "users/lists"]);
  expect(exitCode).toBe(2);
  expect(stderr).toContain("Did you mean users/list");
});
