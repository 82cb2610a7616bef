import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { expect, test } from "vitest";

import { describedSuite } from "../engine/builders/described-suite.ts";
import { loadSuites, suiteIds } from "../engine/run/load-suites.ts";
import { loadFaults } from "../server/load-faults.ts";
import { loadSpecs } from "../specs/loading/load.ts";
import { packageRoot } from "../specs/loading/package-root.ts";

const { requirements } = loadSpecs();
const ids = requirements.map(({ id }) => id);

test("each requirement has a suite of its own or says all in its document, and each suite has a requirement", async () => {
  const unsaid = requirements.filter((requirement) => describedSuite(requirement) === undefined);
  expect([...suiteIds()].sort()).toEqual(unsaid.map(({ id }) => id).sort());
  await expect(loadSuites(requirements)).resolves.toHaveProperty("size", ids.length);
});

test("each requirement has a fault, and each fault breaks a requirement", async () => {
  const broken = new Set((await loadFaults()).map(({ breaks }) => breaks));
  expect(ids.filter((id) => !broken.has(id))).toEqual([]);
  expect([...broken].filter((id) => !ids.includes(id))).toEqual([]);
});

test("no two requirements say the same", () => {
  expect(new Set(requirements.map(({ title }) => title)).size).toBe(ids.length);
  expect(new Set(requirements.map(({ broken }) => broken)).size).toBe(ids.length);
});

// What a newcomer meets: code that is no test and nothing for tests, written by hand.
function codeFiles(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      const isOurs = !/^(?:node_modules|dist|testing|generated|\..*)$/.test(entry.name);
      return isOurs ? codeFiles(path) : [];
    }
    return /\.(?:tsx?|mjs|js)$/.test(entry.name) && !entry.name.endsWith(".test.ts") ? [path] : [];
  });
}

test("a newcomer meets at most a thousand files of code, hardly any of which makes a reader jump for a few lines", () => {
  const lines = codeFiles(packageRoot).map((file) => readFileSync(file, "utf8").trimEnd().split("\n").length);
  expect(lines.length).toBeLessThanOrEqual(1000);
  expect(lines.length).toBeGreaterThan(500);
  expect(lines.filter((count) => count < 11).length).toBeLessThanOrEqual(lines.length / 10);
});
