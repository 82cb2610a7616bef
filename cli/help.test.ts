import { expect, test } from "vitest";

import { loadSpecs } from "../specs/loading/load.ts";
import { routeOptions } from "./route-options.ts";
import { runCli } from "./testing/spawn-cli.ts";

test("the help of the default command names all options, all commands and the exit codes", async () => {
  const { exitCode, stdout, stderr } = await runCli(["--help"]);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  for (const text of ["--target <url>", "--user-processing-result <id>", "serve ", "list ", "5 undecided"]) {
    expect(stdout).toContain(text);
  }
});

test.each([["help"], ["help", "serve"], ["serve", "--help"], ["list", "-h"], ["--version"]])(
  "%s %s ends with 0",
  async (...args) => {
    expect(await runCli(args)).toMatchObject({ exitCode: 0, stderr: "" });
  },
);

test("--help loads nothing that takes long", async () => {
  const times: number[] = [];
  for (let turn = 0; turn < 5; turn++) {
    const start = performance.now();
    await runCli(["--help"]);
    times.push(performance.now() - start);
  }
  // The bar is 150 ms; the rest is for a machine that runs other tests at the same time.
  expect(Math.min(...times)).toBeLessThan(300);
});

test("the paths read in haste have the parameters of the routes", () => {
  const parameters = loadSpecs().operations.flatMap(({ routes }) => routes.flatMap((route) => route.parameters));
  const options = routeOptions(new Set());
  expect(options.map(({ parameter }) => parameter).sort()).toEqual([...new Set(parameters)].sort());
});

test("an option that means something else already keeps its meaning", () => {
  const options = routeOptions(new Set(["--run"]));
  expect(options).toContainEqual({ parameter: "runId", flag: "--run-id" });
  expect(options).toContainEqual({ parameter: "workflowId", flag: "--workflow" });
});
