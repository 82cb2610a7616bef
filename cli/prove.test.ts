import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { expect, test } from "vitest";

import type { Matrix } from "../engine/prove/matrix.ts";
import { packageRoot } from "../specs/loading/package-root.ts";

const main = join(packageRoot, "dist", "cli", "main.js");

// The whole proof has a command of its own; here a part of it tells early.
test.each([
  ["context/*", "fault", /^ {2}context +(\d+) of \1$/m],
  ["upper-case-*", "variation", /^ {2}variations +(\d+) of \1$/m],
])("%s are proven", { timeout: 120_000 }, (only, kind, told) => {
  const folder = mkdtempSync(join(tmpdir(), "prove-"));
  try {
    const file = join(folder, "proofs.json");
    const { status, stdout } = spawnSync(process.execPath, [main, "prove", "--quick", "--only", only, "--json", file], {
      encoding: "utf8",
    });
    const matrix = JSON.parse(readFileSync(file, "utf8")) as Matrix;
    expect(matrix).toMatchObject({ missed: [], falseAlarms: [], neverTripped: [], errors: [], unfound: [] });
    expect(new Set(matrix.proofs.map(({ subject }) => subject.kind))).toEqual(new Set([kind]));
    expect(stdout).toMatch(told);
    expect(stdout).toContain("PROVEN  ");
    expect(status).toBe(0);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("operations are chosen by a glob, and what cannot show in them is no fault missed", { timeout: 60_000 }, () => {
  const args = ["prove", "--operation", "get-settings", "--quick", "--only", "shape/*"];
  const chosen = spawnSync(process.execPath, [main, ...args], { encoding: "utf8" });
  expect(chosen.stdout).toContain("caught  fault shape/json-media-type");
  expect(chosen.stdout).toMatch(/^ {2}\d+: says nothing of these operations$/m);
  expect(chosen.status).toBe(0);
  const none = spawnSync(process.execPath, [main, "prove", "--operation", "get-setting"], { encoding: "utf8" });
  expect([none.status, none.stderr]).toEqual([2, "No operation matches get-setting. Did you mean get-settings?\n"]);
});

test("faults and variations are chosen by a glob, which must match something", () => {
  const chosen = spawnSync(process.execPath, [main, "prove", "--only", "context/present"], { encoding: "utf8" });
  expect(chosen.stdout).toMatch(/^caught {2}fault context\/present/);
  expect(chosen.status).toBe(0);
  const none = spawnSync(process.execPath, [main, "prove", "--only", "nothing"], { encoding: "utf8" });
  expect([none.status, none.stderr]).toEqual([2, "No fault, no variation and no stub matches nothing.\n"]);
});
