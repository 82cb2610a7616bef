import { EventEmitter, once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, onTestFinished, test } from "vitest";

import type { FinishedRun } from "../../../engine/finished-run.ts";
import { packageRoot } from "../../../specs/loading/package-root.ts";
import { scratchFolder } from "../../testing/scratch-folder.ts";
import { startCli } from "../../testing/spawn-cli.ts";

const schema = JSON.parse(readFileSync(join(packageRoot, "schemas", "own", "report.schema.json"), "utf8")) as object;
const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(schema);

const million = `{"@odata.context":"http://x/$metadata#x","value":[${'{"id":"a"},'.repeat(1_000_000)}{"id":"b"}]}`;
const bodies = {
  "a million items": million,
  "a million arrays": `{"value":[${"[],".repeat(1_400_000)}[]]}`,
  "sixteen million characters in many texts": JSON.stringify({
    value: [Array.from({ length: 480 }, () => "A".repeat(32_000))],
  }),
};

interface Ended {
  readonly exitCode: number | null;
  readonly report: FinishedRun;
  readonly peakMb: number;
  /** Milliseconds from the signal, or else from the start, to the end. */
  readonly tookMs: number;
}

async function runOn(
  body: string,
  {
    args = [],
    env = {},
    isInterrupted,
  }: { args?: readonly string[]; env?: Record<string, string>; isInterrupted?: boolean },
): Promise<Ended> {
  const answered = new EventEmitter();
  const server = createServer((_, response) => {
    answered.emit("answer");
    response.writeHead(200, { "content-type": "application/json" }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const target = `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1.0`;
  const ids = ["--workflow", "1", "--run", "2", "--user-processing-result", "3"];
  const file = join(scratchFolder(), "report.json");
  let start = performance.now();
  const child = startCli(["--target", target, ...ids, "--seed", "1", "--report", file, ...args], { env });
  child.stdout?.resume();
  child.stderr?.resume();
  let peakMb = 0;
  // Linux tells the peak; elsewhere it stays 0.
  const watch = setInterval(() => {
    const status = `/proc/${child.pid}/status`;
    const text = existsSync(status) ? readFileSync(status, "utf8") : "";
    peakMb = Math.max(peakMb, Number(/VmHWM:\s+(\d+)/.exec(text)?.[1] ?? 0) / 1024);
  }, 20);
  const ended = once(child, "close") as Promise<[number | null]>;
  if (isInterrupted === true) {
    await once(answered, "answer");
    await sleep(500);
    start = performance.now();
    child.kill("SIGTERM");
  }
  const [exitCode] = await ended;
  clearInterval(watch);
  const tookMs = performance.now() - start;
  const report = JSON.parse(readFileSync(file, "utf8")) as FinishedRun;
  expect(validate(report) ? [] : validate.errors).toEqual([]);
  expect(exitCode).toBe(report.exitCode);
  return { exitCode, report, peakMb, tookMs };
}

test.each(Object.entries(bodies))(
  "%s in each answer stay within the memory of a run",
  { timeout: 120_000 },
  async (_, body) => {
    const { exitCode, peakMb, report } = await runOn(body, { args: ["--max-duration-ms", "3000"] });
    expect([0, 1, 5]).toContain(exitCode);
    expect(peakMb).toBeLessThan(512);
    expect(report.cutShort).toMatch(/takes more memory than the 512 MB|The 3000 ms that the run may last are over/);
  },
);

test("a run that is out of memory ends with what is known, and says so", { timeout: 60_000 }, async () => {
  const { exitCode, report } = await runOn(million, { args: ["--max-memory-mb", "128"] });
  expect([1, 5]).toContain(exitCode);
  expect(report.cutShort).toBe("What the target sends takes more memory than the 128 MB that the run may use.");
  const { requirements } = report;
  expect(requirements.some(({ reason }) => reason === report.cutShort)).toBe(true);
});

test("a small heap of the process is no end without a report", { timeout: 60_000 }, async () => {
  const args = ["--max-duration-ms", "3000"];
  const { exitCode } = await runOn(million, { args, env: { NODE_OPTIONS: "--max-old-space-size=64" } });
  expect([1, 5]).toContain(exitCode);
});

test("SIGTERM and the time limit take effect while a million items are judged", { timeout: 90_000 }, async () => {
  const called = await runOn(million, { isInterrupted: true });
  expect(called.report.cutShort).toMatch(/interrupted|takes more memory/);
  expect(called.tookMs).toBeLessThan(3000);
  const timed = await runOn(bodies["a million arrays"], { args: ["--max-duration-ms", "4000"] });
  expect(timed.report.cutShort).toBe("The 4000 ms that the run may last are over.");
  // Node's own start, a second of grace and the report come on top.
  expect(timed.tookMs).toBeLessThan(4000 + 4000);
});
