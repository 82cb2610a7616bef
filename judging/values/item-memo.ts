import type { JsonObject } from "./json-object.ts";

const memos = new WeakMap<JsonObject, Map<unknown, unknown>>();

/** Works something out of an entity once, in whatever answers it stands. A key always stands for the same kind of thing. */
export function itemMemo<T>(value: JsonObject, key: unknown, make: () => T): T {
  let known = memos.get(value);
  if (known === undefined) memos.set(value, (known = new Map()));
  if (!known.has(key)) known.set(key, make());
  return known.get(key) as T;
}
