import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterEach, beforeEach, expect, test } from "vitest";

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "house-"));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

function check(): { exitCode: number | null; offences: string } {
  const { status, stderr } = spawnSync(process.execPath, ["build/check-house.mjs", root], { encoding: "utf8" });
  return { exitCode: status, offences: stderr };
}

test("folders named after ideas pass, whatever installed packages do", () => {
  mkdirSync(join(root, "suites", "projection"), { recursive: true });
  mkdirSync(join(root, "node_modules", "some-package", "src"), { recursive: true });
  expect(check()).toEqual({ exitCode: 0, offences: "" });
});

test("a folder with a vague name fails, at any depth", () => {
  mkdirSync(join(root, "client", "tokens", "helpers"), { recursive: true });
  const { exitCode, offences } = check();
  expect(exitCode).toBe(1);
  expect(offences).toContain("client/tokens/helpers/:");
});

test("a lockfile that names a registry fails", () => {
  const lock = { packages: { "node_modules/ajv": { resolved: "https://registry.example/ajv.tgz" } } };
  writeFileSync(join(root, "package-lock.json"), JSON.stringify(lock, null, 2));
  const { exitCode, offences } = check();
  expect(exitCode).toBe(1);
  expect(offences).toContain("package-lock.json:");
});
