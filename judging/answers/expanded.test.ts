import { describe, expect, test } from "vitest";

import { loadSpecs } from "../../specs/loading/load.ts";
import { showcaseSpecs } from "../../specs/loading/read-contracts.ts";
import { makeItem } from "../testing/make-item.ts";
import type { Item } from "../values/item.ts";
import type { Ask, Expand } from "./ask.ts";
import { judgeExpanded, judgeNested } from "./expanded.ts";

const { operations, types } = showcaseSpecs(loadSpecs());
const operation = operations.find(({ id }) => id === "list-parcels");
if (operation === undefined) throw new Error("there is no such operation");
const contract = { operation, types };
const [route] = operation.routes;
if (route === undefined) throw new Error("there is no route");
const ask: Ask = { route, ids: {}, options: {}, asker: "allowed" };

const claim = (amount: number, more: object = {}) => ({ id: `c${amount}`, reason: "late", amount, ...more });
const item = (claims: readonly object[], more: object = {}): Item => makeItem({ id: "p", claims, ...more });
const plain = item([claim(10), claim(30), claim(20)]);
const judged = (options: Omit<Expand, "name">, found: Item, before: Item | null = plain): unknown => {
  const judgement = judgeNested(
    [found],
    { name: "claims", ...options },
    ask,
    contract,
    before === null ? [] : [before],
  );
  return judgement.kind === "broken" ? `${judgement.breach.expected}; ${judgement.breach.observed}` : judgement.kind;
};

describe("options inside of an expansion are judged as they are outside", () => {
  test.each([
    ["the rest is left out", [claim(30), claim(20)], "kept"],
    ["one is missing", [claim(30)], expect.stringContaining("left out")],
    ["the filter is passed over", [claim(10), claim(30), claim(20)], expect.stringContaining("found")],
  ])("$filter: %s", (_name, claims, said) => expect(judged({ filter: "amount gt 15" }, item(claims))).toEqual(said));

  test.each([
    ["in order", [claim(30), claim(20), claim(10)], "kept"],
    ["as they stood", [claim(10), claim(30), claim(20)], "c30 before c10; 10 before 30"],
  ])("$orderby: %s", (_name, claims, said) => expect(judged({ orderby: "amount desc" }, item(claims))).toBe(said));

  test.each([
    [{ top: 2 }, [claim(10), claim(30)], "kept"],
    [{ top: 2 }, [claim(10)], "2 of 3; 1"],
    [{ top: 2 }, [claim(10), claim(30), claim(20)], "2 of 3; 3"],
    [{ skip: 1 }, [claim(30), claim(20)], "kept"],
    [{ skip: 1 }, [claim(10), claim(30), claim(20)], "2 of 3; 3"],
    [{ top: 9 }, [claim(10), claim(30), claim(20)], "unjudged"],
  ])("%j of three", (options, claims, said) => expect(judged(options, item(claims))).toBe(said));

  test.each([
    [3, "kept"],
    ["3", "kept"],
    [2, "3; 2"],
    [undefined, "3; absent"],
  ])("$count: %j of three", (count, said) => {
    const counted = count === undefined ? {} : { "claims@odata.count": count };
    expect(judged({ count: true }, item([claim(10), claim(30), claim(20)], counted))).toBe(said);
  });

  test("$expand: what is nested deeper stands in what is expanded", () => {
    const expand = [{ name: "claimant" }];
    expect(judged({ expand }, item([claim(10, { claimant: { id: "x" } })]))).toBe("kept");
    expect(judged({ expand }, item([claim(10)]))).toBe("claimant in what is expanded; absent");
    expect(judged({ expand }, item([claim(10), claim(20, { claimant: null })]))).toBe("unjudged");
  });
});

test("a part of what there is does not stand for all of it", () => {
  const linked = item([claim(30)], { "claims@odata.nextLink": "http://x/" });
  expect(judged({ filter: "amount gt 15" }, linked)).toBe("kept");
  expect(judged({ top: 2 }, linked)).toBe("kept");
  const many = Array.from({ length: 20 }, (_, at) => claim(at));
  expect(judged({ skip: 1 }, item(many), item(many))).toBe("unjudged");
  expect(judged({ count: true }, item(many, { "claims@odata.count": 57 }), item(many))).toBe("kept");
});

test("without the same items beside it an answer is judged by itself", () => {
  expect(judged({ filter: "amount gt 15" }, item([claim(10)]), null)).toEqual(expect.stringContaining("found"));
  expect(judged({ top: 1 }, item([claim(10), claim(20)]), null)).toBe("at most 1 of them; 2");
});

test("$levels leads on to what is known of the items themselves", () => {
  const parcel = (id: string, replaces: object | null): Item => makeItem({ id, replaces });
  const following = (levels: number | "max", deepest: object) => {
    const items = [parcel("a", null), parcel("b", { id: "a" }), parcel("c", { id: "b", ...deepest })];
    return judgeNested(items, { name: "replaces", levels }, ask, contract).kind;
  };
  expect(following(2, { replaces: { id: "a" } })).toBe("kept");
  expect(following("max", { replaces: { id: "a" } })).toBe("kept");
  expect(following(2, {})).toBe("broken");
  expect(following(2, { replaces: { id: "b" } })).toBe("broken");
  expect(following(1, {})).toBe("unjudged");
});

describe("what may be null may be absent where it is expanded", () => {
  const asked = (options: Ask["options"], body: object = {}) =>
    ({
      ask: { ...ask, options: { expand: [{ name: "replaces" }], ...options } },
      exchange: { response: { kind: "answered", body: JSON.stringify(body) } },
    }) as Parameters<typeof judgeExpanded>[1];
  const [without, also, having] = [
    makeItem({ id: "a" }),
    makeItem({ id: "b" }, 1),
    makeItem({ id: "c", replaces: null }, 2),
  ];
  test.each([
    ["it is shown elsewhere", [without, having], {}, "kept"],
    ["no item of a page has it", [without, also], {}, "broken"],
    ["a filter chose the items", [without, also], { filter: "label eq 'x'" }, "unjudged"],
    ["there is one item", [without], {}, "unjudged"],
  ])("%s", (_name, items, options, kind) => {
    expect(judgeExpanded(items, asked(options), contract).kind).toBe(kind);
  });

  test("few items with others behind them tell nothing", () => {
    const part = asked({}, { "@odata.nextLink": "https://example.org/next" });
    expect(judgeExpanded([without, also], part, contract).kind).toBe("unjudged");
    const many = Array.from({ length: 10 }, (_, at) => makeItem({ id: String(at) }, at));
    expect(judgeExpanded(many, part, contract).kind).toBe("broken");
  });
});
