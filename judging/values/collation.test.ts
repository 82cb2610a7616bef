import fc from "fast-check";
import { expect, test } from "vitest";

import { foldedId, surelyCompare } from "./collation.ts";

test.each([
  // Some put signs before digits, some after them, and some pass over them.
  ["johns@contoso.example", "JohnS2@contoso.example", undefined],
  ["a_b", "a1", undefined],
  ["Amber", "birch", -1],
  ["birch", "Amber", 1],
  ["a.b", "a_b", undefined],
  ["Cedar", "Birch", 1],
  ["item 2", "item 10", undefined],
  ["Zürich", "Zug", undefined],
  ["same", "same", 0],
  ["same", "Same", undefined],
])("%s and %s: %s", (one, other, order) => {
  expect(surelyCompare(one, other)).toBe(order);
});

test("what is sure is so for every collation of a language that a service may go by", () => {
  const collations = ["en", "sv", "de-u-co-phonebk", "en-u-kn", "en-u-ka-shifted", "en-u-kf-upper"].flatMap((locale) =>
    (["base", "variant"] as const).map((sensitivity) => new Intl.Collator(locale, { sensitivity })),
  );
  const text = fc.string({ unit: fc.constantFrom(...Array.from("abcABC019 @._-'~")), maxLength: 6 });
  fc.assert(
    fc.property(text, text, (one, other) => {
      const sure = surelyCompare(one, other);
      if (sure === undefined || sure === 0) return;
      for (const collation of collations) {
        const found = Math.sign(collation.compare(one, other));
        expect([0, sure]).toContain(found);
      }
    }),
    { numRuns: 3000, seed: 1 },
  );
});

test("of ids only GUIDs are the same in another letter case", () => {
  const guid = "7B638E66-8551-4CF1-8F1E-000000500001";
  expect(foldedId(guid)).toBe(guid.toLowerCase());
  expect(foldedId("AAMkVQaBcD=")).not.toBe(foldedId("AAMkVQAbCd="));
});
