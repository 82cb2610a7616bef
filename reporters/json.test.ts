import { expect, test } from "vitest";

import { jsonReport } from "./json.ts";
import { makeResult, makeRun } from "./testing/make-run.ts";

test("the report is the run, and no control character in it is raw", () => {
  const run = makeRun([makeResult({ observed: "\u001b\u007f\u009b\u2028é" })]);
  const text = jsonReport(run);
  expect(JSON.parse(text)).toEqual(run);
  expect(text).not.toMatch(/[^\P{Cc}\n]|\u2028/u);
  expect(text).toContain("\\u001b\\u007f\\u009b\\u2028é");
});
