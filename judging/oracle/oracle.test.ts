import fc from "fast-check";
import { describe, expect, test } from "vitest";

import type { Contract } from "../../specs/contract.ts";
import { loadSpecs } from "../../specs/loading/load.ts";
import type { Operation } from "../../specs/operation.ts";
import type { Item } from "../values/item.ts";
import { all, any, not } from "./build.ts";
import type { Comparison, Expression } from "./expression.ts";
import { membership } from "./membership.ts";
import { compareByKeys, printOrder } from "./order.ts";
import { printFilter } from "./print.ts";

const { operations, types } = loadSpecs();
const contract: Contract = { operation: operations[0] as Operation, types };
const item = (id: string, value: Record<string, unknown> = {}): Item => ({
  pointer: `/value/${id}`,
  value: { id, ...value },
});
const compare = (path: string, operator: Comparison["operator"], value: string | null): Comparison => ({
  kind: "compare",
  path,
  operator,
  literal:
    value === null
      ? { kind: "null" }
      : path.endsWith("DateTime")
        ? { kind: "datetime", value }
        : { kind: "text", value },
});
const ids = (items: readonly Item[]): unknown[] => items.map(({ value }) => value["id"]);

describe("a filter is printed as OData text", () => {
  const [a, b, c] = ["a", "b", "c"].map((value) => compare("id", "eq", value)) as [Comparison, Comparison, Comparison];
  test.each<[Expression, string]>([
    [a, "id eq 'a'"],
    [compare("id", "ne", "it's ''"), "id ne 'it''s '''''"],
    [compare("startedDateTime", "ge", "2022-08-24T23:28:05.1Z"), "startedDateTime ge 2022-08-24T23:28:05.1Z"],
    [compare("startedDateTime", "eq", null), "startedDateTime eq null"],
    [any([a, all([b, c])]), "id eq 'a' or id eq 'b' and id eq 'c'"],
    [all([any([a, b]), c]), "(id eq 'a' or id eq 'b') and id eq 'c'"],
    [all([a, all([b, c])]), "id eq 'a' and (id eq 'b' and id eq 'c')"],
    [not(any([a, b])), "not (id eq 'a' or id eq 'b')"],
    [all([not(a), b]), "not (id eq 'a') and id eq 'b'"],
  ])("%#", (expression, text) => expect(printFilter(expression)).toBe(text));
});

describe("membership", () => {
  const items = [
    item("1", { startedDateTime: "2022-01-01T00:00:00Z", processingStatus: "completed", subject: { id: "s" } }),
    item("2", { startedDateTime: "2022-01-02T00:00:00Z", processingStatus: "failed" }),
    item("3", { startedDateTime: null, processingStatus: "unknownFutureValue" }),
    item("4", { processingStatus: "queued" }),
  ];
  const of = (expression: Expression): unknown => {
    const { inside, outside, openInside, openOutside } = membership(expression, items, contract);
    return [inside, outside, openInside, openOutside].map(ids);
  };

  test.each<[string, Expression, unknown]>([
    [
      "values are certain, null is open",
      compare("startedDateTime", "gt", "2022-01-01T00:00:00Z"),
      [["2"], ["1"], [], ["3", "4"]],
    ],
    [
      "null is not equal to a value",
      compare("startedDateTime", "ne", "2022-01-01T00:00:00Z"),
      [["2"], ["1"], ["3", "4"], []],
    ],
    ["null is found by identity", compare("startedDateTime", "eq", null), [[], [], ["3", "4"], ["1", "2"]]],
    [
      "the sentinel is no earlier member",
      compare("processingStatus", "ne", "queued"),
      [["1", "2", "3"], ["4"], [], []],
    ],
    ["what is not shown is open", compare("subject/id", "eq", "s"), [["1"], [], [], ["2", "3", "4"]]],
    [
      "a certain operand decides and",
      all([compare("id", "eq", "1"), compare("startedDateTime", "gt", "2000-01-01T00:00:00Z")]),
      [["1"], ["2", "3", "4"], [], []],
    ],
    [
      "a certain operand decides or",
      any([compare("id", "ne", "1"), compare("startedDateTime", "gt", "2000-01-01T00:00:00Z")]),
      [["1", "2", "3", "4"], [], [], []],
    ],
    [
      "an ordering with null is false, its negation true",
      not(compare("startedDateTime", "gt", "2022-01-01T00:00:00Z")),
      [["1"], ["2"], ["3", "4"], []],
    ],
  ])("%s", (_name, expression, expected) => expect(of(expression)).toEqual(expected));

  test("every item is in exactly one of the four lists", () => {
    const leaf = fc.constantFrom(
      compare("id", "eq", "1"),
      compare("startedDateTime", "le", "2022-01-01T00:00:00Z"),
      compare("startedDateTime", "ne", null),
      compare("processingStatus", "eq", "failed"),
    );
    const tree = fc.letrec<{ node: Expression }>((tie) => ({
      node: fc.oneof(
        { maxDepth: 3 },
        leaf,
        fc.tuple(tie("node"), tie("node")).map(all),
        fc.tuple(tie("node"), tie("node")).map(any),
        tie("node").map(not),
      ),
    })).node;
    fc.assert(
      fc.property(tree, (expression) => {
        const lists = Object.values(membership(expression, items, contract)).flatMap(ids);
        expect(lists.map(String).sort()).toEqual(["1", "2", "3", "4"]);
        // A double negation changes nothing.
        expect(membership(not(not(expression)), items, contract)).toEqual(membership(expression, items, contract));
      }),
    );
  });
});

describe("order", () => {
  const a = item("a", {
    createdDateTime: "2022-01-01T00:00:00Z",
    processingStatus: "completed",
    startedDateTime: null,
  });
  const b = item("b", {
    createdDateTime: "2022-01-01T00:00:00.0Z",
    processingStatus: "canceled",
    startedDateTime: "2022-01-01T00:00:00Z",
  });
  const by = (member: string, direction?: "asc" | "desc", nulls = false): unknown =>
    compareByKeys(a, b, [direction === undefined ? { member } : { member, direction }], contract, nulls);

  test("is by instant, by numeric value, and of texts by what every collation agrees on", () => {
    expect(by("createdDateTime")).toBe(0);
    // completed is 2 and canceled 4, although the alphabet says otherwise.
    expect(by("processingStatus")).toBeLessThan(0);
    expect(by("processingStatus", "desc")).toBeGreaterThan(0);
    expect(by("id")).toBe(-1);
    const texts = (first: string, second: string): unknown =>
      compareByKeys(
        item("1", { failureReason: first }),
        item("2", { failureReason: second }),
        [{ member: "failureReason" }],
        contract,
        false,
      );
    expect([
      texts("Apple", "banana"),
      texts("apple", "Banana"),
      texts("a b", "ab"),
      texts("file 2", "file 10"),
    ]).toEqual([-1, "unknown", "unknown", "unknown"]);
    const [one, two] = ["05a96d7a-0e00-459c-b6c8-1870099e8275", "e30b12e1-45fa-4463-8d54-48f43fd8942a"];
    expect(texts(one, two)).toBe("unknown");
  });

  test("puts null first only where that is judged", () => {
    expect(by("startedDateTime")).toBe("unknown");
    expect(by("startedDateTime", "asc", true)).toBe(-1);
    expect(by("startedDateTime", "desc", true)).toBe(1);
  });

  test("between two nulls there is a tie", () => {
    const tie = compareByKeys(a, a, [{ member: "startedDateTime" }], contract, false);
    expect([tie, compareByKeys(a, a, [{ member: "startedDateTime" }], contract, true)]).toEqual([0, 0]);
    expect(compareByKeys(b, a, [{ member: "startedDateTime" }], contract, true)).toBe(1);
    expect(compareByKeys(b, a, [{ member: "startedDateTime" }], contract, false)).toBe("unknown");
  });

  test("is unknown next to a sentinel, and where a value is of another kind", () => {
    const value = (member: string, first: unknown, second: unknown): unknown =>
      compareByKeys(item("1", { [member]: first }), item("2", { [member]: second }), [{ member }], contract, true);
    expect(value("processingStatus", "queued", "queued")).toBe(0);
    expect(value("processingStatus", "unknownFutureValue", "unknownFutureValue")).toBe("unknown");
    expect(value("processingStatus", "unknownFutureValue", "queued")).toBe("unknown");
    expect(value("processingStatus", "queued", "unknownFutureValue")).toBe("unknown");
    expect(value("processingStatus", "failed", "queued")).toBe(5);
    expect(value("processingStatus", 1, "queued")).toBe("unknown");
    expect(value("processingStatus", "queued", 1)).toBe("unknown");
    expect(value("startedDateTime", "2022-01-01T00:00:00Z", 7)).toBe("unknown");
    expect(value("startedDateTime", "2022-01-01T00:00:00Z", "soon")).toBe("unknown");
    expect(value("failureReason", "x", "x")).toBe(0);
  });

  test("an unknown key leaves open what comes after it", () => {
    const keys = [{ member: "startedDateTime" }, { member: "processingStatus" }];
    expect(compareByKeys(a, b, keys, contract, false)).toBe("unknown");
  });

  test("goes on to the next key on a tie", () => {
    const keys = [{ member: "createdDateTime" }, { member: "processingStatus", direction: "desc" }] as const;
    expect(compareByKeys(a, b, keys, contract, false)).toBeGreaterThan(0);
    expect(printOrder(keys)).toBe("createdDateTime,processingStatus desc");
  });
});
