import { expect, test } from "vitest";

import type { EnumType, Operator } from "../../specs/resource.ts";
import { all, any, group, not, three, two } from "./build.ts";
import { comparisonsOf, type Comparison, type Expression, type Literal } from "./expression.ts";
import { printFilter } from "./print.ts";
import { compare, evaluate, type Outcome } from "./truth.ts";

const leaf = (path: string): Comparison => ({ kind: "compare", path, operator: "eq", literal: { kind: "null" } });
// Each leaf says what its name says: certainly true, or true by the rules for null only.
const outcomes: Readonly<Record<string, Outcome>> = {
  T: { certain: true, exact: "true" },
  F: { certain: false, exact: "false" },
  t: { certain: undefined, exact: "true" },
  f: { certain: undefined, exact: "false" },
  n: { certain: undefined, exact: "null" },
};
const letter = (expression: Expression): string => {
  const told = evaluate(expression, ({ path }) => outcomes[path] ?? { certain: undefined, exact: "null" });
  return Object.entries(outcomes).find(([, o]) => o.certain === told.certain && o.exact === told.exact)?.[0] ?? "?";
};
const letters = Object.keys(outcomes);
const table = (join: (operands: readonly Expression[]) => Expression): readonly string[] =>
  letters.map((a) => letters.map((b) => letter(join([leaf(a), leaf(b)]))).join(""));

test("and is decided by one that is false, for certain where that one is certain", () => {
  expect(table(all)).toEqual(["TFtfn", "FFFFF", "tFtfn", "fFfff", "nFnfn"]);
});

test("or is decided by one that is true, for certain where that one is certain", () => {
  expect(table(any)).toEqual(["TTTTT", "TFtfn", "Ttttt", "Tftfn", "Tntnn"]);
});

test("not turns what is known around and leaves null, parentheses change nothing", () => {
  expect(letters.map((one) => letter(not(leaf(one)))).join("")).toBe("FTftn");
  expect(letters.map((one) => letter(group(leaf(one)))).join("")).toBe("TFtfn");
});

const operators: readonly Operator[] = ["eq", "ne", "lt", "le", "gt", "ge"];
const held = (value: unknown, literal: Literal, type?: EnumType): string =>
  operators
    .map((operator) => {
      const { certain, exact } = compare({ kind: "compare", path: "x", operator, literal }, value, type);
      return certain === undefined ? exact.slice(0, 1) : exact.slice(0, 1).toUpperCase();
    })
    .join("");

const noon: Literal = { kind: "datetime", value: "2022-01-01T12:00:00Z" };
const text = (value: string): Literal => ({ kind: "text", value });

test.each<[string, unknown, Literal, string]>([
  ["an earlier instant", "2022-01-01T11:00:00Z", noon, "FTTTFF"],
  ["the same instant", "2022-01-01T13:00:00+01:00", noon, "TFFTFT"],
  ["a later instant", "2022-01-01T12:00:00.1Z", noon, "FTFFTT"],
  ["what is no instant", "noon", noon, "nnnnnn"],
  ["what is not shown", undefined, noon, "nnnnnn"],
  ["what is not shown beside null", undefined, { kind: "null" }, "nnnnnn"],
  ["null beside a value", null, noon, "ftffff"],
  ["null beside null", null, { kind: "null" }, "tfffff"],
  ["a value beside null", "x", { kind: "null" }, "ftffff"],
  ["a number", 7, text("7"), "nnnnnn"],
  ["an equal text", "a", text("a"), "TFFTFT"],
])("%s", (_, value, literal, expected) => expect(held(value, literal)).toBe(expected));

const sentinel: EnumType = {
  kind: "enum",
  name: "e",
  flags: false,
  sentinel: "unknownFutureValue",
  unreplaced: [],
  alsoListed: [],
  members: { queued: 0, unknownFutureValue: 1 },
};
const guid = "05A96D7A-0e00-459c-b6c8-1870099e8275";
const equals = (value: string, other: string, type?: EnumType): string => held(value, text(other), type).slice(0, 2);

test("texts are equal to the letter, GUIDs in either case", () => {
  expect(equals("a", "A")).toBe("FT");
  expect(equals(guid, guid.toUpperCase())).toBe("TF");
  expect(equals(guid, `${guid.slice(0, -1)}6`)).toBe("FT");
  expect(equals(`${guid}A`, `${guid}a`)).toBe("FT");
  expect(equals(`A${guid}`, `a${guid}`)).toBe("FT");
  // A member of an enumeration is no GUID, whatever it looks like.
  expect(equals(guid, guid.toUpperCase(), sentinel)).toBe("FT");
});

test("behind the sentinel stands any later member, but none declared before it", () => {
  expect(equals("unknownFutureValue", "unknownFutureValue", sentinel)).toBe("nn");
  expect(equals("unknownFutureValue", "queued", sentinel)).toBe("FT");
  expect(equals("queued", "unknownFutureValue", sentinel)).toBe("FT");
  expect(equals("unknownFutureValue", "unknownFutureValue")).toBe("TF");
});

const [a, b, c] = [leaf("a"), leaf("b"), leaf("c")];

test("the comparisons of a filter stand from left to right", () => {
  expect(comparisonsOf(any([all([a, not(b)]), group(c)]))).toEqual([a, b, c]);
});

test("a group is printed although nothing needs it", () => {
  expect(printFilter(group(a))).toBe("(a eq null)");
  expect(printFilter(all([group(a), b]))).toBe("(a eq null) and b eq null");
  expect(printFilter(any([any([a, b]), c]))).toBe("a eq null or b eq null or c eq null");
  expect(printFilter(any([a, any([b, c])]))).toBe("a eq null or (b eq null or c eq null)");
});

test("two or three comparisons are taken apart, fewer are refused", () => {
  expect([two([a, b, c]), three([a, b, c])]).toEqual([
    [a, b],
    [a, b, c],
  ]);
  expect(() => two([a])).toThrow("Two comparisons are needed.");
  expect(() => two([])).toThrow("Two comparisons are needed.");
  expect(() => three([a, b])).toThrow("Three comparisons are needed.");
  expect(() => three([a])).toThrow("Three comparisons are needed.");
  expect(() => three([])).toThrow("Three comparisons are needed.");
  expect(() => all([])).toThrow("no initial value");
  expect(() => any([])).toThrow("no initial value");
});
