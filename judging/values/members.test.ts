import { expect, test } from "vitest";

import { contract } from "../testing/contract.ts";
import { makeItem } from "../testing/make-item.ts";
import { itemType } from "./item.ts";
import { membersOf } from "./members.ts";

test("an object in place of a primitive value has no members of its own", () => {
  const names = membersOf([makeItem({ id: { displayName: "x" }, subject: [] })], contract).map(({ name }) => name);
  expect(names).toEqual(["id"]);
});

test("the same items are looked through once for all judges of an answer", () => {
  const items = [makeItem({ id: "a" })];
  expect(membersOf(items, contract)).toBe(membersOf(items, contract));
});

test("other items, and the same ones by another contract, are looked through anew", () => {
  const items = [makeItem({ id: "a", failureReason: "x" })];
  const pointers = (by = contract, of = items): readonly string[] => membersOf(of, by).map(({ pointer }) => pointer);
  expect(pointers()).toEqual(["/value/0/id", "/value/0/failureReason"]);
  const type = itemType(contract);
  const { failureReason: _, ...properties } = type.properties;
  const types = new Map(contract.types).set(type.name, { ...type, properties });
  expect(pointers({ ...contract, types })).toEqual(["/value/0/id"]);
  expect(pointers({ ...contract, types }, [makeItem({ id: "b" }, 1)])).toEqual(["/value/1/id"]);
});
