import { beforeAll, expect, test } from "vitest";

import { Ajv2020 } from "ajv/dist/2020.js";

import type { FinishedRun } from "../../engine/finished-run.ts";
import { run } from "../../engine/run/run.ts";
import { loadFault } from "../../server/load-faults.ts";
import { startServer } from "../../server/start-server.ts";
import { conformanceClasses, levels } from "../../specs/requirement.ts";
import { givenSpecs } from "../../specs/testing/given-specs.ts";
import { ownErrors, ownSchema } from "./own-errors.ts";

const specs = givenSpecs();

let reports: readonly FinishedRun[];

beforeAll(async () => {
  const honest = await startServer({ specs });
  const faulty = await startServer({ specs, faults: [await loadFault("projection/returns-selected")] });
  reports = await Promise.all([
    run({ specs, target: honest.url, seed: 1, quick: true }),
    run({
      specs,
      target: faulty.url,
      seed: 1,
      propertyRuns: 10,
      requirement: "projection/*",
    }),
    run({ specs, target: "http://127.0.0.1:9/v1.0", classes: ["shape"] }),
  ]);
  await Promise.all([honest.close(), faulty.close()]);
});

test("the reports of real runs hold", () => {
  expect(reports.map(({ exitCode }) => exitCode)).toEqual([0, 1, 3]);
  for (const report of reports) expect(ownErrors("report", report)).toEqual([]);
});

test("the schema describes every member that a report has", () => {
  const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(
    closed(ownSchema("report")) as object,
  );
  for (const report of reports) {
    validate(report);
    expect(validate.errors ?? []).toEqual([]);
  }
});

test("classes and levels are those of the specs", () => {
  const schema = JSON.stringify(ownSchema("report"));
  expect(schema).toContain(JSON.stringify(conformanceClasses));
  expect(schema).toContain(JSON.stringify(levels));
});

test.each([
  ["no schemaVersion", { schemaVersion: undefined }],
  ["an unknown verdict", { verdict: "fine" }],
  ["exit code 2, which has no run", { exitCode: 2 }],
])("a report with %s does not hold", (_, different) => {
  expect(ownErrors("report", JSON.parse(JSON.stringify({ ...reports[0], ...different })))).not.toEqual([]);
});

// The published schema lets later members pass; here each one must be described.
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== "object" || schema === null) return schema;
  const inner = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value)]));
  return "properties" in inner && !("additionalProperties" in inner)
    ? { ...inner, additionalProperties: false }
    : inner;
}
