import { execFileSync } from "node:child_process";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { expect, test } from "vitest";

import { packageRoot } from "../specs/loading/package-root.ts";

const folder = join(packageRoot, "dist", "bundle");

// What is started by its path begins to work as soon as it is loaded.
const chunks = readdirSync(folder).filter((file) => file.endsWith(".js") && !/^(?:cli-|engine-vitest)/.test(file));

test.each(chunks)("%s has all that it needs", async (file) => {
  await expect(import(pathToFileURL(join(folder, file)).href)).resolves.toBeDefined();
});

test("whoever passes the bundle on passes on the terms of what is in it", () => {
  expect(readdirSync(folder)).toContain("LICENSES.txt");
});

test("what --help says at once is what the command line lays out", () => {
  const main = join(packageRoot, "dist", "cli", "main.js");
  const said = (...args: readonly string[]): string => execFileSync(process.execPath, [main, ...args]).toString();
  expect(said("--help")).toBe(said("help"));
  expect(said("-h")).toBe(said("help"));
  expect(said("--help").split("\n").length).toBeGreaterThan(40);
});
