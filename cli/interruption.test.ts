import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";

import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, onTestFinished, test } from "vitest";

import type { FinishedRun } from "../engine/finished-run.ts";
import type { Behaviour } from "../server/exchange.ts";
import { startServer } from "../server/start-server.ts";
import { packageRoot } from "../specs/loading/package-root.ts";
import { scratchFolder } from "./testing/scratch-folder.ts";
import { startCli } from "./testing/spawn-cli.ts";

const schema: unknown = JSON.parse(readFileSync(join(packageRoot, "schemas", "own", "report.schema.json"), "utf8"));

/** A target that keeps a request for ever once it has answered some; tells when it does. */
async function stalling(answers: number): Promise<{ readonly url: string; readonly stalled: Promise<void> }> {
  let tell = (): void => undefined;
  const stalled = new Promise<void>((resolve) => (tell = resolve));
  let asked = 0;
  const apply = (honest: Behaviour): Behaviour => ({
    ...honest,
    write: (...all) => (++asked > answers ? tell() : honest.write(...all)),
  });
  const server = await startServer({ faults: [{ id: "stalling", breaks: "", title: "", who: "", apply }] });
  onTestFinished(() => server.close());
  return { url: server.url, stalled };
}

test.each(["SIGINT", "SIGTERM"] as const)("%s leaves a valid report of what is known by then", async (signal) => {
  const file = join(scratchFolder(), "report.json");
  const { url, stalled } = await stalling(150);
  const child = startCli(["--target", url, "--report", file]);
  let stderr = "";
  child.stderr?.setEncoding("utf8").on("data", (text: string) => (stderr += text));
  await stalled;
  child.kill(signal);
  const [exitCode] = (await once(child, "close")) as [number | null];
  const report = JSON.parse(readFileSync(file, "utf8")) as FinishedRun;
  const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(schema as object);
  expect(validate(report) ? [] : validate.errors).toEqual([]);
  expect(report.cutShort).toBe("The run was interrupted.");
  expect(exitCode).toBe(report.exitCode);
  expect([1, 5]).toContain(exitCode);
  expect(report.requirements.filter(({ verdict }) => verdict === "untested").length).toBeGreaterThan(50);
  expect(stderr).toContain("Interrupted: the report tells what is known so far.");
});
