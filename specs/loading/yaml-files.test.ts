import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { expect, onTestFinished, test } from "vitest";

import { yamlFiles } from "./yaml-files.ts";

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), "yaml-"));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

test("files below a folder are found, sorted, and links among them are not followed", () => {
  const root = folder();
  mkdirSync(join(root, "b/c"), { recursive: true });
  for (const name of ["b/c/2.yaml", "b/1.yaml", "a.yaml", "a.txt"]) writeFileSync(join(root, name), "");
  symlinkSync("/", join(root, "b/root"));
  expect(yamlFiles(root)).toEqual(["a.yaml", "b/1.yaml", "b/c/2.yaml"].map((name) => join(root, name)));
  expect(yamlFiles(join(root, "none"))).toEqual([]);
});

test("a link to the whole disk is refused", () => {
  const root = folder();
  symlinkSync("/", join(root, "operations"));
  expect(() => yamlFiles(join(root, "operations"))).toThrow(
    /operations:1: (more than 20000 files|the folder cannot be)/,
  );
});
