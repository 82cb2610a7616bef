import { randomBytes } from "node:crypto";
import { performance } from "node:perf_hooks";

import * as fc from "fast-check";
import { expect, test } from "vitest";

import { Redaction } from "./redaction.ts";
import { spellings } from "./testing/spellings.ts";

const jwt = `eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiJ4In0.${"Ab3-_".repeat(17)}`;
const password = 'p~8Q/+=&"<secret>\\x';

function knowing(...secrets: readonly string[]): Redaction {
  const redaction = new Redaction();
  for (const secret of secrets) redaction.add(secret);
  return redaction;
}

/** What a target puts around an echo. Each is as long before and after it, so that what is left of the echo can be cut out. */
const places: readonly ((echo: string) => string)[] = [
  (echo) => echo,
  (echo) => `The token ${echo} is not valid.`,
  (echo) => `https://x/v1.0/users?$skiptoken=${echo}&a=b`,
  (echo) => `${"padding ".repeat(5000)}${echo}`,
];

const halves = (text: string): readonly string[] => [text.slice(0, text.length / 2), text.slice(text.length / 2)];
const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789".split("");
const marks = "-_.~+/=!&<>\"'\\%;".split("");
const secret = fc
  .array(fc.oneof({ weight: 6, arbitrary: fc.constantFrom(...letters) }, fc.constantFrom(...marks)), {
    minLength: 32,
    maxLength: 900,
  })
  .map((characters) => characters.join(""))
  // What has hardly any characters of its own is no secret.
  .filter((text) => halves(text).every((half) => new Set(half.replaceAll(/[^\da-z]/gi, "")).size >= 6))
  .filter((text) => halves(text).every((half) => half.replaceAll(/[^\da-z]/gi, "").length >= 12));

test("a secret is taken out of a text in every spelling and place", () => {
  fc.assert(
    fc.property(secret, fc.constantFrom(...spellings), fc.constantFrom(...places), (value, [, write], place) => {
      const clean = knowing(value).text(place(write(value)));
      // All but a few characters at the ends, which Base64 and shortened forms share with their neighbours.
      const left = clean.length - "[redacted]".length - place("").length;
      expect([clean.includes("[redacted]"), left <= 40]).toEqual([true, true]);
    }),
    { numRuns: 500 },
  );
});

test("an echo in a body keeps the JSON around it whole", () => {
  fc.assert(
    fc.property(secret, fc.constantFrom(...spellings), (value, [name, write]) => {
      const isJson = /JSON/.test(name);
      const written = isJson ? write(value) : JSON.stringify(write(value)).slice(1, -1);
      const body = `{"value":[{"id":"a","text":"${written}"},{"id":"b","${written}":1}]}`;
      const parsed: unknown = JSON.parse(knowing(value).incoming(body));
      expect(parsed).toMatchObject({ value: [{ id: "a" }, { id: "b" }] });
      const isPlain = isJson || name === "as it is";
      expect(isPlain && JSON.stringify(parsed).includes(JSON.stringify(value).slice(1, -1))).toBe(false);
    }),
    { numRuns: 300 },
  );
});

// Either half is too little to be taken out by itself.
test("a secret with a quote in its middle is taken out where JSON escapes it", () => {
  const value = '-PHUGeAA-AA"AAAAA-AAAAAAAAU3unP-';
  const body = JSON.stringify({ value: [{ id: "a", text: value, [value]: 1 }] });
  const parsed: unknown = JSON.parse(knowing(value).incoming(body));
  expect(parsed).toMatchObject({ value: [{ id: "a" }] });
  expect(JSON.stringify(parsed)).not.toContain("PHUGeAA");
});

test.each([jwt, password, "hunter22-hunter", "Пароль-для-входа", "!!!***###$$$"])(
  "%j is taken out as it is",
  (value) => {
    expect(knowing(value).text(`signed ${value} here`)).toBe("signed [redacted] here");
  },
);

test("the signature of a token gives it away as well", () => {
  expect(knowing(jwt).text(`signed ${jwt.split(".")[2]}`)).toBe("signed [redacted]");
});

test("secrets are forgotten with their owner, and no others are", () => {
  const [one, other] = [{}, {}];
  const redaction = knowing(password);
  redaction.add(jwt, one);
  redaction.add("another-secret-0123456789", other);
  redaction.forget(one);
  expect(redaction.text(`${jwt} | ${password} | another-secret-0123456789`)).toBe(`${jwt} | [redacted] | [redacted]`);
});

test("what is too short to be a secret stays", () => {
  expect(knowing("id").text("id")).toBe("id");
});

test("what a token has in common with no secret stays", () => {
  const texts = [
    '{"@odata.context":"http://localhost/v1.0/$metadata#users","value":[{"id":"14879e66-9ea9-48d0-804d-8fea672d0341"}]}',
    "graph-conformance --requirement projection/returns-selected --seed 1847",
    "%41%42 \\u0041 &amp; &#65; 100% &",
  ];
  const redaction = knowing(jwt, password);
  for (const text of texts) expect([redaction.text(text), redaction.structured(text)]).toEqual([text, text]);
});

test("a link that holds a part of a token, as its tenant may be, comes in as it is and is told without it", () => {
  const [header, payload, signature] = [
    "aGVhZGVy",
    Buffer.from("{tid:14879e66-9ea9-48d0-804d-8fea672d0341}"),
    "s".repeat(86),
  ];
  const claims = Buffer.concat([payload, randomBytes(300)]).toString("base64url");
  const redaction = knowing(`${header}.${claims}.${signature}`);
  const body = JSON.stringify({ "@odata.nextLink": `http://x/?$skiptoken=${payload.toString("base64url")}` });
  expect(redaction.incoming(body)).toBe(body);
  expect(redaction.structured(body)).toContain("[redacted]");
});

test("runs of few characters are no part of a secret", () => {
  const zeros = Buffer.from("2024-03-01T08:00:02.0000000000000Z").toString("base64url");
  const token = `aGVhZGVy.${Buffer.from('{"aud":"00000003-0000-0000-c000-000000000000"}').toString("base64url")}.${"Ab3-_".repeat(17)}`;
  const redaction = knowing(token);
  expect(redaction.text(zeros)).toBe(zeros);
  expect(redaction.text(token)).toBe("[redacted]");
});

test("names of headers are cleaned as well, and of secret ones only the scheme is left", () => {
  expect(knowing(jwt).headers({ [`x-${jwt}`]: "1", authorization: `Bearer ${jwt}`, "set-cookie": "a=b" })).toEqual({
    "x-[redacted]": "1",
    authorization: "Bearer [redacted]",
    "set-cookie": "[redacted]",
  });
});

test("a hundred tokens cost little where none is echoed", () => {
  const redaction = knowing(...Array.from({ length: 100 }, () => `eyJ.${randomBytes(500).toString("base64url")}`));
  const body = JSON.stringify({
    value: Array.from({ length: 50 }, () => ({ id: "14879e66-9ea9-48d0-804d-8fea672d0341" })),
  });
  const start = performance.now();
  for (let n = 0; n < 1000; n++) redaction.incoming(body);
  expect(performance.now() - start).toBeLessThan(250);
});

test("the time grows with the length of a text, whatever it says", () => {
  const redaction = knowing(jwt, password);
  for (const part of ["A", "%", "\\", "\\u00", "&#", "&am", "%41", `${jwt.slice(0, 15)} `]) {
    const start = performance.now();
    redaction.structured(part.repeat(2_000_000 / part.length));
    expect({ part, inTime: performance.now() - start < 5000 }).toEqual({ part, inTime: true });
  }
});
