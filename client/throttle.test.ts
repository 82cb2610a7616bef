import { expect, test } from "vitest";

import { Throttle } from "./throttle.ts";

/** Lets so many in at once and tells how many of them are in. */
async function entering(throttle: Throttle, count: number): Promise<() => number> {
  let inside = 0;
  for (let at = 0; at < count; at++) void throttle.enter().then(() => (inside += 1));
  await settled();
  return () => inside;
}

async function settled(): Promise<void> {
  for (let turn = 0; turn < 10; turn++) await Promise.resolve();
}

test("all are let in while no answer is busy", async () => {
  expect((await entering(new Throttle(), 100))()).toBe(100);
});

test("no more are let in than may be under way at once", async () => {
  expect((await entering(new Throttle(3), 10))()).toBe(3);
});

test("busy answers halve how many are under way, down to one", async () => {
  const throttle = new Throttle();
  await entering(throttle, 8);
  for (let at = 0; at < 8; at++) throttle.leave(true);
  const inside = await entering(throttle, 5);
  expect(inside()).toBe(1);
  throttle.leave(true);
  await settled();
  expect(inside()).toBe(2);
});

test("good answers let more in again, one after another", async () => {
  const throttle = new Throttle();
  await throttle.enter();
  throttle.leave(true);
  for (let at = 0; at < 64; at++) {
    await throttle.enter();
    throttle.leave(false);
  }
  expect((await entering(throttle, 9))()).toBe(3);
});
