import { expect, test } from "vitest";

import { spellings } from "../../client/testing/spellings.ts";
import { leaksIn } from "./leaks.ts";

const secret = "it's~a+secret/with=odd&signs\"<x>and0123456789abcdefghij-more-of-it-so-that-its-second-half-is-long";

test.each(spellings)("a secret is found %s", (_, write) => {
  expect(leaksIn(`before ${write(secret)} after`, [secret, "another-secret-that-is-not-there"])).toEqual([secret]);
});

test("a token is found by its signature", () => {
  const token = `aaaa.bbbb.${"c".repeat(40)}`;
  expect(leaksIn(`signed ${"c".repeat(40)}`, [token])).toEqual([token]);
  expect(leaksIn("aaaa.bbbb.", [token])).toEqual([]);
});
