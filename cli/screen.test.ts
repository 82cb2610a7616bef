import { expect, test } from "vitest";

import { makeResult } from "../reporters/testing/make-run.ts";
import { progressLine, progressText } from "./run/progress.ts";
import { screenOf } from "./screen.ts";
import { runCli } from "./testing/spawn-cli.ts";

test.each([
  [{ isTTY: true }, {}, true],
  [{ isTTY: true }, { NO_COLOR: "1" }, false],
  [{ isTTY: true }, { NO_COLOR: "" }, true],
  [{ isTTY: true }, { TERM: "dumb" }, false],
  [{}, {}, false],
  [{}, { FORCE_COLOR: "1" }, true],
  [{}, { FORCE_COLOR: "1", NO_COLOR: "1" }, false],
])("%j with %j: colours %j", (stream, environment, color) => {
  expect(screenOf(stream, environment).color).toBe(color);
});

test("progress tells what is done, what came of it and how long the rest will take", () => {
  const text = progressText({ done: 25, total: 100, exchanges: 1200, passed: 20, failed: 1 }, 2000);
  expect(text).toBe("25 of 100 requirements, 20 passed, 1 failed, 1,200 exchanges, about 6 s left");
});

function shown(isTTY: boolean): string {
  let text = "";
  const stream = { isTTY, columns: 60, write: (chunk: string | Uint8Array) => ((text += String(chunk)), true) };
  const line = progressLine(stream);
  for (const verdict of ["passed", "warned", "untested", "failed"] as const) {
    line.update({ done: 4, total: 4, exchanges: 9, latest: makeResult({ verdict }) });
  }
  line.clear();
  return text;
}

test("progress is one line on a terminal, and nothing elsewhere", () => {
  expect(shown(true)).toBe("\r\u001b[K4 of 4 requirements, 1 passed, 0 failed, 9 exchanges, about\r\u001b[K");
  expect(shown(false)).toBe("");
});

test("colours of the whole command go by NO_COLOR and FORCE_COLOR", async () => {
  const args = ["--quick", "--requirement", "status/*", "--seed", "1"];
  const plain = await runCli(args);
  const forced = await runCli(args, { env: { FORCE_COLOR: "1" } });
  const refused = await runCli(args, { env: { FORCE_COLOR: "1", NO_COLOR: "1" } });
  expect([plain, forced, refused].map(({ stdout }) => stdout.includes("\u001b["))).toEqual([false, true, false]);
});
