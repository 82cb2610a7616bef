import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { expect, onTestFinished, test } from "vitest";

import type { FinishedRun } from "../../engine/finished-run.ts";
import { loadFault } from "../../server/load-faults.ts";
import { openTarget } from "../../server/testing/open-target.ts";
import { scratchFolder } from "../testing/scratch-folder.ts";
import { runCli } from "../testing/spawn-cli.ts";

async function runWith(config: string, ...options: readonly string[]): Promise<FinishedRun> {
  const server = await openTarget({ faults: [await loadFault("status/carries-odata-version")] });
  onTestFinished(() => server.close());
  const cwd = scratchFolder({ "graph-conformance.config.yaml": `target: ${server.url}\n${config}` });
  const common = ["--seed", "1", "--property-runs", "2", "--reporter", "json"];
  return JSON.parse((await runCli([...common, ...options], { cwd })).stdout) as FinishedRun;
}

const verdictOf = ({ requirements }: FinishedRun, id: string): string | undefined =>
  requirements.find((one) => one.id === id)?.verdict;

test("a profile leaves out classes, and the report says which profile", async () => {
  const finished = await runWith("profile: mock\n");
  expect(finished).toMatchObject({ profile: "mock", exitCode: 0 });
  const out = finished.classes.filter(({ verdict }) => verdict === "not-applicable").map(({ id }) => id);
  expect(out).toEqual(["permissions", "robustness"]);
  expect(verdictOf(finished, "status/carries-odata-version")).toBe("warned");
});

test("a level of the config decides what fails the run, and off is not tested", async () => {
  const levels = "requirements:\n  status/*: should\n  status/carries-odata-version: must\n";
  const broken = await runWith(levels, "--class", "status");
  expect(broken).toMatchObject({ exitCode: 1, levels: { "status/carries-odata-version": "must" } });
  expect(verdictOf(broken, "status/carries-odata-version")).toBe("failed");
  const off = await runWith("requirements:\n  status/carries-odata-version: off\n", "--class", "status");
  expect(off).toMatchObject({ exitCode: 0 });
  expect(off.requirements.find(({ id }) => id === "status/carries-odata-version")).toMatchObject({
    verdict: "not-applicable",
    reason: "The config turns it off.",
  });
});

test("what names nothing is refused with what it is likely to mean", async () => {
  const cwd = scratchFolder();
  writeFileSync(join(cwd, "c.yaml"), "requirements: { permissions/refuses-unsinged: off }\n");
  expect(await runCli(["--config", "c.yaml"], { cwd })).toMatchObject({
    exitCode: 2,
    stderr: "No requirement matches permissions/refuses-unsinged. Did you mean permissions/refuses-unsigned?\n",
  });
});

test("in CI a target must be named, unless our own is meant", async () => {
  const env = { CI: "true" };
  const { exitCode, stderr } = await runCli(["--quick"], { env, cwd: scratchFolder() });
  expect(exitCode).toBe(2);
  expect(stderr).toContain("No target is named, and CI is set");
  const cwd = scratchFolder();
  const own = await runCli(["--quick", "--self", "--reporter", "html", "--seed", "1"], { env, cwd });
  expect(own.exitCode).toBe(0);
  expect(own.stderr).toBe(
    "The HTML report is graph-conformance-report.html; graph-conformance show-report opens it.\n",
  );
  const shown = await runCli(["show-report", "--print"], { cwd });
  expect(shown.stdout.trim()).toBe(join(cwd, "graph-conformance-report.html"));
});

test("a run waits for its target, and no longer than it may", async () => {
  const first = await openTarget();
  const { port } = new URL(first.url);
  await first.close();
  const args = ["--target", first.url, "--requirement", "status/answers-ok"];
  const running = runCli([...args, "--wait", "30"]);
  setTimeout(() => void openTarget({ port: Number(port) }).then((late) => onLate.push(late)), 1500);
  const onLate: { close(): Promise<void> }[] = [];
  expect((await running).exitCode).toBe(0);
  await Promise.all(onLate.map((late) => late.close()));
  expect((await runCli([...args, "--wait", "1"])).exitCode).toBe(3);
});
