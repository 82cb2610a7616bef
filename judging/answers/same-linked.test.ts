import { expect, test } from "vitest";

import { contract } from "../testing/contract.ts";
import { makeItem } from "../testing/make-item.ts";
import type { Item } from "../values/item.ts";
import { judgeSameLinked } from "./same-linked.ts";

const item = (id: string, at: number, links: Readonly<Record<string, unknown>>): Item => makeItem({ id, ...links }, at);
const guid = "7b638e66-8551-4cf1-8f1e-00000050000a";
const here = [item("a", 0, { task: { id: "t1" }, subject: { id: "s1" } }), item("b", 1, { task: { id: "t2" } })];
const linked = (...elsewhere: readonly Item[]): unknown => judgeSameLinked(here, elsewhere, contract);

test("the same entities, whatever the letter case of GUIDs and the order of the items", () => {
  const judgement = linked(
    item("b", 0, { task: { id: "t2" } }),
    item("a", 1, { task: { id: "t1" }, subject: { id: "s1" } }),
  );
  expect(judgement).toEqual({ kind: "kept", judged: 3 });
  const [own, other] = [guid, guid.toUpperCase()].map((id) => [item("a", 0, { task: { id } })]);
  expect(judgeSameLinked(own ?? [], other ?? [], contract)).toEqual({ kind: "kept", judged: 1 });
  expect(linked(item("a", 0, { task: { id: "T1" } }))).toMatchObject({ kind: "broken" });
});

test("one and the same entity that is written in two ways is told", () => {
  const [one, other] = ["Send & log", "Send &amp; log"].map((displayName) =>
    item("a", 0, { task: { id: "t1", displayName } }),
  );
  expect(judgeSameLinked(other === undefined ? [] : [other], one === undefined ? [] : [one], contract)).toMatchObject({
    kind: "broken",
    breach: { expected: 'task/displayName "Send & log", as elsewhere', pointers: ["/value/0/task/displayName"] },
  });
});

test("another entity is told with its item and its place", () => {
  expect(linked(item("b", 4, { task: { id: "t1" } }))).toMatchObject({
    kind: "broken",
    breach: {
      expected: 'task "t1", as elsewhere',
      observed: '"t2"',
      pointers: ["/value/1/task/id"],
      details: { item: "b" },
    },
  });
});

test.each([
  ["other items", [item("c", 0, { task: { id: "t1" } })]],
  ["entities that are not there", [item("a", 0, { task: null })]],
  ["entities without a key", [item("a", 0, { task: { name: "x" } }), item("b", 1, { task: { id: 7 } })]],
])("%s say nothing", (_, elsewhere) => {
  const nothing = {
    kind: "unjudged",
    reason: "no item shows what it leads to",
    needs: "items with a nested entity",
  };
  expect(linked(...elsewhere)).toEqual(nothing);
  expect(judgeSameLinked(elsewhere, here, contract)).toEqual(nothing);
});
