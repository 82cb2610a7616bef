import { expect, test } from "vitest";

import { formOf } from "../../judging/oracle/filter-form.ts";
import { outcomeOn } from "../../judging/oracle/membership.ts";
import { printFilter } from "../../judging/oracle/print.ts";
import { readFilter } from "../../judging/oracle/read-filter.ts";
import type { Item } from "../../judging/values/item.ts";
import type { Contract } from "../../specs/contract.ts";
import { loadSpecs } from "../../specs/loading/load.ts";
import { showcaseSpecs } from "../../specs/loading/read-contracts.ts";
import type { AskedEntities } from "../../specs/operation.ts";
import type { StructuredType } from "../../specs/resource.ts";
import { elementConditions, entityConditions, textParts } from "./functions.ts";
import { projectionDeck } from "./projections.ts";
import type { Probe } from "../asking/probe.ts";

const { operations, types } = showcaseSpecs(loadSpecs());
const operation = operations.find(({ id }) => id === "list-parcels");
if (operation === undefined) throw new Error("there is no such operation");
const contract: Contract = { operation, types };
const item = (value: object): Item => ({ pointer: "/value/0", value: { id: "p", ...value } });
const printed = (all: readonly Parameters<typeof printFilter>[0][]): readonly string[] => all.map(printFilter);

test("entities are asked for the members that are documented, with the documented quantifiers", () => {
  const asked = printed(entityConditions([item({ claims: [{ id: "c", reason: "late", amount: 3 }] })], contract));
  expect(asked).toContain("claims/any(x:x/reason eq 'late')");
  expect(asked).toContain("claims/all(x:x/id eq 'c')");
  expect(asked.filter((filter) => filter.includes("amount"))).toEqual([]);
  for (const filter of asked) {
    const read = readFilter(filter);
    expect(read && formOf(read, contract)).toBe("entities");
  }
  expect(entityConditions([item({})], { operation: { ...operation, askedEntities: new Map() }, types })).toEqual([]);
});

test("complex values that support a comparison are asked for the members alone that an example names", () => {
  const parcel = types.get("showcase.parcel") as StructuredType;
  const properties = {
    ...parcel.properties,
    history: { type: "Collection(showcase.stop)", nullable: false, filter: ["eq"] },
  } as const;
  const compared: Contract = { operation, types: new Map(types).set(parcel.name, { ...parcel, properties }) };
  const items = [item({ history: [{ place: "Emden", hours: 2 }] })];
  const ofHistory = (by: Contract) =>
    printed(elementConditions(items, by)).filter((text) => text.startsWith("history"));
  expect(ofHistory(compared)).toEqual([]);
  const asked = new Map<string, AskedEntities>([["history", { quantifiers: ["any"], members: ["place"] }]]);
  const shown: Contract = { ...compared, operation: { ...operation, askedEntities: asked } };
  const filters = ofHistory(shown);
  expect(filters).toContain("history/any(x:x/place eq 'Emden')");
  expect(filters.every((filter) => filter.startsWith("history/any(x:x/place eq"))).toBe(true);
  const [first = ""] = filters;
  const read = readFilter(first);
  expect(read && formOf(read, shown)).toBe("elements");
});

test("entities that are not all shown leave open what the others would decide", () => {
  const said = (filter: string, claims: readonly object[], more: object = {}) => {
    const read = readFilter(filter);
    if (read?.kind !== "compare") throw new Error(filter);
    return outcomeOn(item({ claims, ...more }), read, contract).certain;
  };
  const [late, lost] = [{ reason: "late" }, { reason: "lost" }];
  const linked = { "claims@odata.nextLink": "http://x/" };
  expect(said("claims/any(c:c/reason eq 'late')", [lost])).toBe(false);
  expect(said("claims/any(c:c/reason eq 'late')", [lost], linked)).toBeUndefined();
  expect(said("claims/any(c:c/reason eq 'late')", [late], linked)).toBe(true);
  expect(said("claims/all(c:c/reason eq 'late')", [late], linked)).toBeUndefined();
  expect(said("claims/all(c:c/reason eq 'late')", [lost], linked)).toBe(false);
  expect(
    said(
      "claims/any(c:c/reason eq 'late')",
      Array.from({ length: 20 }, () => lost),
    ),
  ).toBeUndefined();
  expect(said("claims/all(c:c/reason eq 'late')", [])).toBe(true);
});

test("texts in complex values are searched by their paths", () => {
  const filters = printed(textParts([item({ address: { street: "a", city: "Berlin", number: 1 } })], contract));
  expect(filters).toContain("startsWith(address/city,'Ber')");
});

test("no list names a member and a part of it", () => {
  const deck = projectionDeck({
    contract,
    draws: { quick: false },
    some: (all: unknown) => all,
  } as unknown as Probe);
  expect(deck).toContainEqual(["address/city"]);
  for (const list of deck) {
    const parts = list.filter((name) => name.includes("/")).map((name) => name.split("/")[0] ?? "");
    expect(parts.filter((name) => list.includes(name))).toEqual([]);
  }
});

test("a part of a text ends where a character does", () => {
  const odd = ["a😀b😀c", "👩‍👩‍👧‍👦x👩‍👩‍👧‍👦", "e\u0301e\u0301e\u0301", "אבג 😀"];
  const filters = textParts(
    odd.map((label) => item({ label })),
    contract,
  ).map(({ literal }) => (literal.kind === "text" ? literal.value : ""));
  expect(filters.length).toBeGreaterThan(odd.length);
  expect(filters.filter((part) => /[\ud800-\udfff]|^[\u0301\u200d]|\u200d$/u.test(part))).toEqual([]);
});
