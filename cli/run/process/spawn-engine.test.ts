import { spawnSync } from "node:child_process";

import { expect, test } from "vitest";

import { engineFlags } from "./spawn-engine.ts";

test("objects get half of the limit, and no more than Node gives this process", () => {
  expect(engineFlags(200, 1)).toContain("--max-old-space-size=100");
  const [heap = ""] = engineFlags(1_000_000, 1);
  expect(Number(heap.split("=")[1])).toBeLessThan(500_000);
});

test.for([1, 300])("Node knows what it is started with for %i operations", (operations) => {
  const { status, stderr } = spawnSync(process.execPath, [...engineFlags(512, operations), "--eval", "0"]);
  expect({ status, stderr: String(stderr) }).toEqual({ status: 0, stderr: "" });
});
