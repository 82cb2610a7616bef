import { expect, test } from "vitest";

import { progressText } from "./run/progress.ts";
import { screenOf } from "./screen.ts";

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

test("progress tells what is done and how long the rest will take", () => {
  const text = progressText({ done: 25, total: 100, exchanges: 1200 }, 2000);
  expect(text).toBe("25 of 100 requirements, 1,200 exchanges, about 6 s left");
});
