import { expect, test } from "vitest";

import {
  atOffset,
  compareInstants,
  instantOf,
  neighbour,
  precisionOf,
  sameInstant,
  shownPrecision,
} from "./instant.ts";

const second = 1_000_000_000_000n;
const finest = 100_000n;

test.each([
  ["1970-01-01T00:00:00Z", 0n],
  ["1970-01-01T00:00:00.000000000001Z", 1n],
  ["1970-01-01T00:00:00.1Z", 100_000_000_000n],
  ["1969-12-31T23:59:59.999999999999Z", -1n],
  ["1970-01-01T00:01Z", 60_000_000_000_000n],
  ["1970-01-01T02:00:00+02:00", 0n],
  ["1969-12-31t22:30:00-01:30", 0n],
])("%s is %s picoseconds after 1970", (text, picoseconds) => expect(instantOf(text)).toBe(picoseconds));

test.each([
  "2022-08-24",
  "2022-08-24T23:28:05",
  " 2022-08-24T23:28:05Z",
  "2022-08-24T23:28:05Z ",
  "2022-08-24T23:28:05.Z",
  "2022-08-24T23:28:05.1234567890123Z",
  "2022-13-24T23:28:05Z",
  "22-08-24T23:28:05Z",
  "2022-08-24T23:28:05+0200",
  "2022-02-30T00:00:00Z",
  "2022-08-24T24:00:00Z",
  "",
])("%j names no instant", (text) => {
  expect(instantOf(text)).toBeUndefined();
  // The second time it is known.
  expect(instantOf(text)).toBeUndefined();
  expect(neighbour(text, 1, second)).toBeUndefined();
});

test.each<[string, string, number]>([
  ["2022-08-24T23:28:05.0000001Z", "2022-08-24T23:28:05Z", 1],
  ["2022-08-24T23:28:05.1Z", "2022-08-24T23:28:05.1000000Z", 0],
  ["2022-08-25T01:28:05+02:00", "2022-08-24T23:28:05Z", 0],
  ["2022-08-24T23:28Z", "2022-08-24T23:28:00Z", 0],
  ["1969-12-31T23:59:59.9Z", "1970-01-01T00:00:00Z", -1],
])("%s and %s stand to each other like %i and 0, whatever the zone", (a, b, expected) => {
  expect(compareInstants(a, b)).toBe(expected);
});

test("what names no instant is not ordered", () => {
  expect(compareInstants("2022-08-24T23:28:05Z", "soon")).toBeUndefined();
  expect(compareInstants("soon", "2022-08-24T23:28:05Z")).toBeUndefined();
});

test("many instants are told apart, also after the first have been forgotten", () => {
  const texts = Array.from({ length: 50_001 }, (_, at) => new Date(at * 1000).toISOString());
  expect(texts.map(instantOf)).toEqual(texts.map((_, at) => BigInt(at) * 1_000_000_000_000n));
  expect(instantOf("1970-01-01T00:00:00.000Z")).toBe(0n);
});

test("a neighbour carries over into the seconds, before 1970 too", () => {
  expect(neighbour("1969-12-31T23:59:59.9Z", 1, second / 10n)).toBe("1970-01-01T00:00:00.0Z");
  expect(neighbour("1970-01-01T00:00:00Z", -1, second)).toBe("1969-12-31T23:59:59Z");
  expect(neighbour("2022-01-01T00:00:00.000000000000Z", -1, finest)).toBe("2021-12-31T23:59:59.999999900000Z");
  expect(neighbour("2022-01-01T00:00:00Z", 1, finest)).toBe("2022-01-01T00:00:00.0000001Z");
  expect(neighbour("2022-01-01T00:00:00.000Z", 1, 60n * second)).toBe("2022-01-01T00:01:00.000Z");
  expect(neighbour("2022-01-01T00:00Z", 2, second)).toBe("2022-01-01T00:00:02Z");
  expect(neighbour("2022-08-25T01:28:05+02:00", 0, second)).toBe("2022-08-24T23:28:05Z");
  expect(neighbour("9999-12-31T23:59:59.99Z", 1, second / 100n)).toBeUndefined();
  expect(neighbour("0001-01-01T00:00:00Z", -1, second)).toBeUndefined();
  expect(neighbour("0001-01-01T00:00:00Z", 0, second)).toBe("0001-01-01T00:00:00Z");
  expect(neighbour("2022-01-01T00:00:00.5Z", 0, finest)).toBe("2022-01-01T00:00:00.5Z");
});

test.each<[readonly string[], bigint]>([
  [["2022-01-01T00:00:00Z", "2022-01-02T00:00:00.000Z"], 86_400n * second],
  [["2022-01-01T00:00:00Z", "2022-01-01T13:07:00.000Z"], 60n * second],
  [["2022-01-01T00:00:00Z", "2022-01-01T13:07:01.0000000Z"], second],
  [["2022-01-01T00:00:00.5Z", "2022-01-01T13:07:01.250Z"], second / 100n],
  [["2022-01-01T00:00:00.123456789012Z"], finest],
])("what the timestamps %j show is told apart by so many picoseconds", (texts, expected) => {
  expect(precisionOf(texts)).toBe(expected);
});

test("what is nearer than 100 ns is neither ordered nor another instant", () => {
  const [a, b, c] = [12, 11, 1].map((n) => `2022-01-01T00:00:00.0000000${String(n).padStart(5, "0")}Z`);
  for (const other of [b, c]) {
    expect(compareInstants(a ?? "", other ?? "")).toBeUndefined();
    expect(sameInstant(a ?? "", other ?? "")).toBe(true);
  }
  expect(compareInstants("2022-01-01T00:00:00.0000001Z", "2022-01-01T00:00:00Z")).toBe(1);
  expect(sameInstant("2022-01-01T00:00:00.0000001Z", "2022-01-01T00:00:00Z")).toBe(false);
  expect(shownPrecision("2022-01-01T00:00:00.123456789012Z")).toBe(finest);
  expect(shownPrecision("2022-01-01T00:00:00.12Z")).toBe(second / 100n);
});

test.each<[string, number, string | undefined]>([
  ["2022-01-01T00:00:00.5Z", 330, "2022-01-01T05:30:00.5+05:30"],
  ["2022-01-01T00:00:00.000Z", -480, "2021-12-31T16:00:00.000-08:00"],
  ["2022-01-01T00:00:00Z", 0, "2022-01-01T00:00:00+00:00"],
  ["2022-01-01T02:00:00+02:00", 720, "2022-01-01T12:00:00+12:00"],
  ["0001-01-01T00:01:00Z", -1, "0001-01-01T00:00:00-00:01"],
  ["0001-01-01T00:00:00Z", -1, undefined],
  ["0001-01-01T00:00:00+01:00", 60, undefined],
  ["9999-12-31T23:58:59Z", 1, "9999-12-31T23:59:59+00:01"],
  ["9999-12-31T23:59:00Z", 1, undefined],
  ["9999-12-31T23:59:59Z", 60, undefined],
  ["soon", 60, undefined],
])("%s is, on a clock %i minutes ahead of UTC, %s", (text, minutes, expected) => {
  expect(atOffset(text, minutes)).toBe(expected);
});
