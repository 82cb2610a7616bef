import { expect, test } from "vitest";

import { engineFlags } from "./engine-process.ts";

test("objects get half of the limit, and no more than Node gives this process", () => {
  expect(engineFlags(200)).toContain("--max-old-space-size=100");
  const [heap = ""] = engineFlags(1_000_000);
  expect(Number(heap.split("=")[1])).toBeLessThan(500_000);
});
