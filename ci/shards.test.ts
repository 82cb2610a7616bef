import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { afterAll, beforeAll, expect, test } from "vitest";

import { scratchFolder } from "../cli/testing/scratch-folder.ts";
import { runCli } from "../cli/testing/spawn-cli.ts";
import { yamlOf } from "./testing/read-yaml.ts";
import { type Ran, runScript } from "./testing/run-script.ts";
import { type Servers, startServers } from "./testing/servers.ts";

let servers: Servers;
beforeAll(async () => {
  servers = await startServers();
});
afterAll(() => servers.close());

// Short, and without a change to the scripts.
const config = "quick: true\n";

interface Job {
  readonly strategy?: { readonly matrix: { readonly shard: readonly number[] } };
  readonly steps: readonly { readonly name?: string; readonly run?: string }[];
}
interface Workflow {
  readonly env?: Readonly<Record<string, string>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

function scriptOf({ steps }: Job | undefined = { steps: [] }, name: string): string {
  return steps.find((step) => step.name === name)?.run ?? "exit 99";
}

test.each([
  ["honest", 0, "CONFORMANT"],
  ["faulty", 1, "FAIL  shape/key-present"],
] as const)("the workflow of shards says of the %s server what it is", async (name, exitCode, said) => {
  const { env = {}, jobs } = yamlOf("ci/github/shards.yml") as Workflow;
  const folder = scratchFolder({ "graph-conformance.config.yaml": config });
  const shards = jobs["shard"]?.strategy?.matrix.shard ?? [];
  const common = { ...env, TARGET: servers[name], GITHUB_STEP_SUMMARY: join(folder, "step summary") };
  const testing = scriptOf(jobs["shard"], "Test a third of the requirements");
  const ran: Ran[] = [];
  for (const shard of shards) {
    const own = { SHARD: String(shard), SHARDS: String(shards.length) };
    ran.push(await runScript(testing, { folder, env: { ...common, ...own } }));
  }
  expect(Math.max(...ran.map((one) => one.exitCode ?? 99))).toBe(exitCode);
  const merge = scriptOf(jobs["merge"], "Merge the shards into one verdict");
  const merged = await runScript(merge, { folder, env: common });
  expect(merged).toMatchObject({ exitCode, output: expect.stringContaining(said) as string });
  const shown = await runScript(scriptOf(jobs["merge"], "Show the summary"), { folder, env: common });
  expect(shown.exitCode).toBe(0);
  const summary = readFileSync(join(folder, "conformance-report", "summary.md"), "utf8");
  expect(readFileSync(join(folder, "step summary"), "utf8")).toBe(summary);
  expect(readdirSync(join(folder, "conformance-report")).sort()).toEqual(["report.html", "report.json", "summary.md"]);
});

test("without one of its shards the workflow fails, and shows no summary", async () => {
  const { jobs } = yamlOf("ci/github/shards.yml") as Workflow;
  const folder = scratchFolder({ "graph-conformance.config.yaml": config });
  const env = { GITHUB_STEP_SUMMARY: join(folder, "step summary") };
  await runCli(["--target", servers.honest, "--seed", "1", "--shard", "2/3", "--report", "shard-2.json"], {
    cwd: folder,
  });
  const merged = await runScript(scriptOf(jobs["merge"], "Merge the shards into one verdict"), { folder, env });
  expect(merged).toMatchObject({ exitCode: 2, output: "Shard 1/3 is missing, and 1 more.\n" });
  expect((await runScript(scriptOf(jobs["merge"], "Show the summary"), { folder, env })).exitCode).toBe(0);
  expect(existsSync(env.GITHUB_STEP_SUMMARY)).toBe(false);
});

interface Container {
  readonly command: readonly [string, string, string];
  readonly env: readonly { readonly name: string; readonly value: string }[];
}
interface KubernetesJob {
  readonly spec: { readonly template: { readonly spec: { readonly containers: readonly Container[] } } };
}

function inPod(folder: string, index: number, target: string): Promise<Ran> {
  const [container] = (yamlOf("ci/kubernetes/shards.yaml") as KubernetesJob).spec.template.spec.containers;
  const [shell = "exit", option = "99", script = ""] = container?.command ?? [];
  const env = Object.fromEntries(container?.env.map(({ name, value }) => [name, value]) ?? []);
  const here = { TARGET: target, CONFIG: join(folder, "config.yaml"), REPORTS: folder, HOME: folder };
  // A file in place of the argument of -c, as it is for the others.
  expect([shell, option]).toEqual(["sh", "-c"]);
  return runScript(script, { folder, shell: ["sh"], env: { ...env, ...here, JOB_COMPLETION_INDEX: String(index) } });
}

test("the pods of the Job leave reports that can be merged, and none fails for a broken requirement", async () => {
  const folder = scratchFolder();
  writeFileSync(join(folder, "config.yaml"), config);
  for (const index of [0, 1, 2, 3]) expect(await inPod(folder, index, servers.faulty)).toMatchObject({ exitCode: 0 });
  const files = ["shard-1.json", "shard-2.json", "shard-3.json", "shard-4.json"];
  expect(await runCli(["merge", ...files], { cwd: folder })).toMatchObject({
    exitCode: 1,
    stdout: expect.stringContaining("FAIL  shape/key-present") as string,
  });
});

test("a pod fails when it cannot reach the target, or its config is wrong", async () => {
  const folder = scratchFolder({ "config.yaml": config });
  expect(await inPod(folder, 0, "http://127.0.0.1:9/v1.0")).toMatchObject({ exitCode: 3 });
  writeFileSync(join(folder, "config.yaml"), "quik: true\n");
  expect(await inPod(folder, 0, servers.honest)).toMatchObject({ exitCode: 2 });
});
