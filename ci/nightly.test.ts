import { readFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { scratchFolder } from "../cli/testing/scratch-folder.ts";
import { runCli } from "../cli/testing/spawn-cli.ts";
import { yamlOf } from "./testing/read-yaml.ts";
import { runScript } from "./testing/run-script.ts";
import { startServers } from "./testing/servers.ts";

interface Workflow {
  readonly jobs: {
    readonly conformance: {
      readonly steps: readonly {
        readonly name?: string;
        readonly uses?: string;
        readonly run?: string;
        readonly if?: string;
        readonly with?: Readonly<Record<string, string>>;
      }[];
    };
  };
}

test("the first night makes the history, and each night draws it, whatever it found", async () => {
  const { steps } = (yamlOf("ci/github/nightly.yml") as Workflow).jobs.conformance;
  const stepOf = (name: string): (typeof steps)[number] => steps.find((step) => step.name === name) ?? {};
  const folder = scratchFolder();
  const servers = await startServers();
  // The first night has no history, so that drawing it fails.
  expect(await runScript(stepOf("Draw the trend").run ?? "", { folder })).toMatchObject({ exitCode: 2 });
  for (const target of [servers.honest, servers.faulty]) {
    const made = await runScript(stepOf("Make its folder in the first night").run ?? "exit 99", { folder });
    expect(made.exitCode).toBe(0);
    const given = stepOf("Test the tenant").with?.["arguments"]?.split(" ") ?? [];
    await runCli(["--target", target, ...given], { cwd: folder });
    expect(await runScript(stepOf("Draw the trend").run ?? "", { folder })).toMatchObject({ exitCode: 0 });
  }
  await servers.close();
  const lines = readFileSync(join(folder, "conformance-history", "runs.ndjson"), "utf8")
    .trim()
    .split("\n");
  expect(lines.map((line) => (JSON.parse(line) as { exitCode: number }).exitCode)).toEqual([0, 1]);
  expect(readFileSync(join(folder, "conformance-history", "trend.html"), "utf8")).toContain("<svg");
});

test("what the nights before have left is there before the test, and kept after it even when it fails", () => {
  const { steps } = (yamlOf("ci/github/nightly.yml") as Workflow).jobs.conformance;
  const at = (name: string): number => steps.findIndex((step) => step.name === name);
  const order = [
    "Get the history so far",
    "Test the tenant",
    "Draw the trend",
    "Keep the history",
    "Upload the trend",
  ].map(at);
  expect(order).toEqual([...order].sort((a, b) => a - b));
  expect(order).not.toContain(-1);
  for (const index of order.slice(2)) expect(steps[index]?.if).toBe("${{ always() }}");
  const [restored, kept] = [steps[order[0] ?? 0], steps[order[3] ?? 0]];
  expect(restored?.with).toMatchObject({ path: kept?.with?.["path"], key: kept?.with?.["key"] });
  expect(kept?.with?.["key"]?.startsWith(restored?.with?.["restore-keys"] ?? "none")).toBe(true);
});
