import fc from "fast-check";
import { expect, test } from "vitest";

import { readShard } from "../run-options.ts";
import { inShard } from "./share-out.ts";

test("shards hold each element exactly once, and their sizes differ by one at most", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string(), { maxLength: 60 }), fc.integer({ min: 1, max: 70 }), (list, count) => {
      const parts = Array.from({ length: count }, (_, at) => [
        ...inShard(list, (text) => text, { index: at + 1, count }),
      ]);
      expect(parts.flat().sort()).toEqual([...list].sort());
      const sizes = parts.map((part) => part.length);
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
    }),
  );
});

test.each([
  ["1/1", { index: 1, count: 1 }],
  ["3/12", { index: 3, count: 12 }],
  ["0/3", undefined],
  ["4/3", undefined],
  ["1/0", undefined],
  ["1", undefined],
  ["1/3x", undefined],
  ["-1/3", undefined],
])("%s is read as %j", (text, shard) => expect(readShard(text)).toEqual(shard));
