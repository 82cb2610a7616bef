import { existsSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";

import { defineConfig } from "vitest/config";

import { compileLater } from "./cli/run/process/spawn-engine.ts";

const root = import.meta.dirname;
const running = ["cli/**/*.test.ts", "ci/**/*.test.ts", "engine/**/*.test.ts"];
// These run the engine in their own process again and again: what the first of them has compiled serves all. One of the others
// looks at what many runs leave behind, one at what a single one takes.
const warm = "engine/whole-runs/!(many-runs|large-collection).test.ts";
const elsewhere = ["**/node_modules/**", "dist/**", ".stryker-tmp/**"];
// What tests look at runs in threads of this process, for a long time.
compileLater();

/** The module of the build that a source is made into; undefined for tests, and for what stands beside them. */
function builtFrom(source: string, importer: string | undefined): string | undefined {
  if (importer === undefined || !/^\.{1,2}\/.*\.ts$/.test(source)) return undefined;
  const built = join(root, "dist", relative(root, resolve(dirname(importer), source)).replace(/\.ts$/, ".js"));
  return existsSync(built) ? built : undefined;
}

export default defineConfig({
  plugins: [
    {
      // Tests look at what users run, which loads in a third of the time of sources that are compiled for each file of tests.
      // Who watches sources wants to see what changes in them.
      name: "what-is-built",
      enforce: "pre",
      apply: () => process.argv.includes("run"),
      resolveId(source, importer) {
        const built = builtFrom(source, importer);
        return built === undefined ? undefined : { id: built, external: true };
      },
    },
  ],
  test: {
    // What is built is loaded once for each worker, not for each file. A run knows all secrets that its process has seen, and looks
    // for each of them, so that whoever makes runs begins anew.
    projects: [
      { extends: true, test: { name: "runs", include: running, exclude: [...elsewhere, warm] } },
      { extends: true, test: { name: "whole", include: [warm], exclude: elsewhere, isolate: false } },
      {
        extends: true,
        test: { name: "parts", include: ["**/*.test.ts"], exclude: [...elsewhere, ...running], isolate: false },
      },
    ],
    environment: "node",
    globalSetup: ["build/fresh-dist.mjs"],
    pool: "threads",
    // Fixed rather than one per core, so that timings mean the same on every machine.
    maxWorkers: 2,
    // Many tests run whole processes: what ends by itself is no failure on a busy machine, and what hangs is found all the same.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // A page gets ready in its own time, and a busy machine is no failure.
    expect: { poll: { timeout: 15_000 } },
  },
});
