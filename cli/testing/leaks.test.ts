import { expect, test } from "vitest";

import { leaksIn } from "./leaks.ts";

const secret = "it's~a+secret/with=odd&signs\"<x>";

test.each([
  secret,
  JSON.stringify({ a: secret }),
  encodeURIComponent(secret),
  secret.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll("'", "&#39;"),
  Buffer.from(secret).toString("base64"),
  `x${Buffer.from(`Bearer ${secret}`).toString("base64url")}`,
])("a secret is found in %s", (text) => {
  expect(leaksIn(`before ${text} after`, [secret, "another"])).toEqual([secret]);
});

test("a token is found by its signature", () => {
  const token = `aaaa.bbbb.${"c".repeat(40)}`;
  expect(leaksIn(`signed ${"c".repeat(40)}`, [token])).toEqual([token]);
  expect(leaksIn("aaaa.bbbb.", [token])).toEqual([]);
});
