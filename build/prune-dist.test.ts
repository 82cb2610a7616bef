import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

import { expect, test } from "vitest";

test("the output of a deleted source goes, everything else stays", () => {
  const root = mkdtempSync(join(tmpdir(), "prune-"));
  try {
    const files = ["dist/suites/kept.js", "dist/suites/kept.d.ts", "dist/suites/gone.js", "dist/suites/gone.d.ts"];
    for (const folder of ["suites", "dist/suites"]) mkdirSync(join(root, folder), { recursive: true });
    for (const file of ["suites/kept.ts", "dist/.tsbuildinfo", ...files]) writeFileSync(join(root, file), "");
    spawnSync(process.execPath, [resolve("build/prune-dist.mjs")], { cwd: root });
    const left = ["dist/.tsbuildinfo", ...files].filter((file) => existsSync(join(root, file)));
    expect(left).toEqual(["dist/.tsbuildinfo", "dist/suites/kept.js", "dist/suites/kept.d.ts"]);
  } finally {
    rmSync(root, { recursive: true });
  }
});
