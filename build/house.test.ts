import { expect, test } from "vitest";

import { loadSuites, suiteIds } from "../engine/run/load-suites.ts";
import { loadFaults } from "../server/load-faults.ts";
import { loadSpecs } from "../specs/loading/load.ts";

const { requirements } = loadSpecs();
const ids = requirements.map(({ id }) => id);

test("each requirement has a suite of its own or says all in its document, and each suite has a requirement", async () => {
  const unsaid = requirements.filter(({ tokens }) => tokens === undefined);
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
