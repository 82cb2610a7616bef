import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["**/*.test.ts"],
    exclude: ["**/node_modules/**", "dist/**", ".stryker-tmp/**"],
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
