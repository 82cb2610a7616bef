import * as fc from "fast-check";
import { expect, test } from "vitest";

import { takenIn } from "./taken-in.ts";

function keptOf(body: string): string {
  const taken = takenIn(body);
  return taken.kind === "kept" ? taken.body : taken.reason;
}

test("a long text is cut, with its length and hash, and what stands around it stays", () => {
  const parsed: unknown = JSON.parse(keptOf(JSON.stringify({ id: "a", long: "A".repeat(1_000_000), last: [1, "b"] })));
  expect(parsed).toEqual({
    id: "a",
    long: expect.stringMatching(/^A{1000}… \(cut: 1000000 characters in all, sha256 [\da-f]{64}\)$/),
    last: [1, "b"],
  });
});

test("different long texts stay different, equal ones equal", () => {
  const long = (end: string): string => keptOf(JSON.stringify(["A".repeat(100_000) + end]));
  expect(long("x")).toBe(long("x"));
  expect(long("x")).not.toBe(long("y"));
});

test("wherever a text is cut, JSON stays JSON", () => {
  const part = fc.constantFrom("a", "\\", '"', "é", "\u0001", "😀", "\n");
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 7 }), fc.boolean(), (parts, asCodes) => {
      const text = parts.join("").repeat(40_000);
      const written = JSON.stringify({ text, after: 1 });
      const body = asCodes
        ? written.replaceAll(/[^\0-\u007f]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`)
        : written;
      const parsed = JSON.parse(keptOf(body)) as { text: string; after: number };
      expect(parsed.after).toBe(1);
      expect(text.startsWith(parsed.text.slice(0, parsed.text.indexOf("… (cut")))).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test("what is no JSON is cut as one text, and what is broken JSON stays broken", () => {
  expect(keptOf(`<html>${"x".repeat(100_000)}`).length).toBeLessThan(1200);
  const broken = keptOf(`{"a":"${"x".repeat(100_000)}`);
  expect(broken.length).toBeLessThan(1200);
  expect(() => JSON.parse(broken) as unknown).toThrow(SyntaxError);
});

test("a body of a million small items is kept, one of millions of empty objects is not", () => {
  expect(takenIn(`{"value":[${'{"id":"a"},'.repeat(1_000_000)}{}]}`).kind).toBe("kept");
  expect(takenIn(`[${"{},".repeat(5_000_000)}{}]`)).toEqual({
    kind: "too-large",
    reason: "the body has 10000002 values, which take more memory than a run may use",
  });
});
