import { expect, test } from "vitest";

import { contract } from "../testing/contract.ts";
import { makeAnswer } from "../testing/make-answer.ts";
import { broken, kept, unjudged } from "../judgement.ts";
import { judgeEachItem } from "./each-item.ts";

test("each entity is judged once, in whatever answers it stands", () => {
  const asked: unknown[] = [];
  const judge = judgeEachItem((items) => {
    asked.push(...items.map(({ value }) => value["id"]));
    return kept(items.length);
  });
  expect(judge(makeAnswer({ body: { value: [{ id: "one" }, { id: "two" }] } }), contract)).toEqual(kept(2));
  expect(judge(makeAnswer({ body: { value: [{ id: "two" }, { id: "three" }] } }), contract)).toEqual(kept(2));
  expect(asked).toEqual(["one", "two", "three"]);
});

test("what is broken is told of all items, with the places where they stand in this answer", () => {
  const judge = judgeEachItem((items) => {
    const wrong = items.filter(({ value }) => value["wrong"] === true);
    return wrong.length === 0
      ? unjudged("nothing is wrong")
      : broken({ expected: "right", observed: "wrong", pointers: wrong.map(({ pointer }) => pointer) });
  });
  const body = { value: [{ id: "one" }, { id: "two", wrong: true }, { id: "three", wrong: true }] };
  expect(judge(makeAnswer({ body }), contract)).toMatchObject({ breach: { pointers: ["/value/1", "/value/2"] } });
  expect(judge(makeAnswer({ body: { value: [{ id: "one" }] } }), contract)).toEqual(unjudged("nothing is wrong"));
});
