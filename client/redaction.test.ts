import { performance } from "node:perf_hooks";

import { expect, test } from "vitest";

import { Redaction } from "./redaction.ts";
import { hasTokenRun } from "./token-run.ts";

const jwt = `eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiJ4In0.${"Ab3-_".repeat(17)}`;
const password = 'p~8Q/+=&"<secret>\\x';

const writings: readonly (readonly [how: string, write: (secret: string) => string])[] = [
  ["as it is", (secret) => `a ${secret} b`],
  ["percent-encoded", (secret) => `https://x/?t=${encodeURIComponent(`Bearer ${secret}`)}`],
  ["as a form field", (secret) => new URLSearchParams({ a: "b", secret }).toString()],
  ["in JSON", (secret) => JSON.stringify({ error: { message: `Bearer ${secret}` } })],
  [
    "in HTML",
    (secret) =>
      `<p>${secret.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;")}</p>`,
  ],
  ["in Base64", (secret) => Buffer.from(secret).toString("base64")],
  ["in Base64 after one", (secret) => Buffer.from(`:${secret}:`).toString("base64")],
  ["in Base64 as a header", (secret) => Buffer.from(`Bearer ${secret}`).toString("base64")],
  ["in Base64 for URLs", (secret) => Buffer.from(`Bearer ${secret} ...`).toString("base64url")],
];

test.each(writings)("a secret is taken out %s", (_, write) => {
  for (const secret of [jwt, password]) {
    const redaction = new Redaction();
    redaction.add(secret);
    const clean = redaction.text(write(secret));
    expect(clean).toContain("[redacted]");
    expect(clean).not.toContain(secret);
    expect(decoded(clean)).not.toContain(secret.slice(3, -3));
  }
});

function decoded(text: string): string {
  return [...text.matchAll(/[\w+/-]{8,}/g)].map(([run]) => Buffer.from(run, "base64").toString("latin1")).join(" ");
}

test("the signature of a token gives it away as well", () => {
  const redaction = new Redaction();
  redaction.add(jwt);
  expect(redaction.text(`signed ${jwt.split(".")[2]}`)).toBe("signed [redacted]");
});

test("what is too short to be a secret stays", () => {
  const redaction = new Redaction();
  redaction.add("id");
  expect(redaction.text("id")).toBe("id");
});

test.each([
  ["", false],
  ["a".repeat(39), false],
  ["a".repeat(40), true],
  [`${"a".repeat(39)}.${"b".repeat(39)}`, false],
  [`${"a".repeat(39)}.${"b".repeat(40)}`, true],
  [`... ${"-_aZ09".repeat(7)} ...`, true],
  ["14879e66-9ea9-48d0-804d-8fea672d0341,".repeat(9), false],
])("%j has a run of token characters: %s", (text, expected) => expect(hasTokenRun(text)).toBe(expected));

test("a hundred tokens cost little where none is echoed", () => {
  const redaction = new Redaction();
  for (let n = 0; n < 100; n++) redaction.add(`${jwt}${n}`);
  const body = JSON.stringify({
    value: Array.from({ length: 50 }, () => ({ id: "14879e66-9ea9-48d0-804d-8fea672d0341" })),
  });
  const start = performance.now();
  for (let n = 0; n < 1000; n++) redaction.text(body);
  expect(performance.now() - start).toBeLessThan(250);
});
