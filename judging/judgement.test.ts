import { expect, test } from "vitest";

import { memo } from "./answers/answer.ts";
import { broken, kept, together, unjudged } from "./judgement.ts";
import { makeAnswer } from "./testing/make-answer.ts";

const breach = (observed: string): ReturnType<typeof broken> => broken({ expected: "x", observed, pointers: [] });

test("the first breach stands for all", () => {
  expect(together([kept(3), unjudged("a"), breach("b"), breach("c")])).toEqual(breach("b"));
});

test("what was judged adds up, and outweighs what could not be", () => {
  expect(together([unjudged("a"), kept(3), kept(4)])).toEqual(kept(7));
});

test("where nothing was judged, the first reason stands, with what would decide it", () => {
  expect(together([kept(0), unjudged("a", "data"), unjudged("b")])).toEqual({
    kind: "unjudged",
    reason: "a",
    needs: "data",
  });
  expect(together([])).toEqual({ kind: "unjudged", reason: "nothing was asked" });
});

test("something is worked out of an exchange once, even where it is undefined", () => {
  const { exchange } = makeAnswer();
  const key = Symbol("key");
  let made = 0;
  const make = (): undefined => void (made += 1);
  memo(exchange, key, make);
  memo(exchange, key, make);
  expect(made).toBe(1);
  expect(memo(exchange, Symbol("key"), () => "other")).toBe("other");
});

test("of a recorded exchange it is worked out each time", () => {
  const { memo: _, ...recorded } = makeAnswer().exchange;
  const key = Symbol("key");
  expect([1, 2].map((value) => memo(recorded, key, () => value))).toEqual([1, 2]);
});
