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

test("files that import each other fail, also where only types are imported", () => {
  mkdirSync(join(root, "server"));
  const write = (name: string, text: string) => writeFileSync(join(root, "server", name), text);
  write("a.ts", 'import type { B } from "./b.ts";\nexport interface A {\n  b?: B;\n}\n');
  write("b.ts", 'export type { C } from "./c.ts";\nexport interface B {}\n');
  write("c.ts", 'export const load = () => import("./a.ts");\nexport type C = number;\n');
  write("d.ts", 'import type { A } from "./a.ts";\nexport type D = A;\n');
  write("e.tsx", 'import { F } from "./f.tsx";\nexport const E = () => <F />;\n');
  write("f.tsx", 'import { E } from "./e.tsx";\nexport const F = () => <E />;\n');
  const { exitCode, offences } = check();
  expect(exitCode).toBe(1);
  expect(offences).toContain("server/a.ts -> server/b.ts -> server/c.ts -> server/a.ts:");
  expect(offences).toContain("server/e.tsx -> server/f.tsx -> server/e.tsx:");
  expect(offences).not.toContain("server/d.ts");
});

test("files that import one another's imports, but not each other, pass", () => {
  const write = (name: string, text: string) => writeFileSync(join(root, name), text);
  write("a.ts", 'import "./b.ts";\nimport "./c.ts";\nexport {};\n');
  write("b.ts", 'import type { C } from "./c.ts";\nexport type B = C;\n');
  write("c.ts", 'import { join } from "node:path";\nexport type C = typeof join;\n');
  expect(check()).toEqual({ exitCode: 0, offences: "" });
});

test("a lockfile that names a registry fails", () => {
  const lock = { packages: { "node_modules/ajv": { resolved: "https://registry.example/ajv.tgz" } } };
  writeFileSync(join(root, "package-lock.json"), JSON.stringify(lock, null, 2));
  const { exitCode, offences } = check();
  expect(exitCode).toBe(1);
  expect(offences).toContain("package-lock.json:");
});
