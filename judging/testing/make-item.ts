import type { Item } from "../values/item.ts";

/** An item as it stands in an answer, at `/value/{at}`. */
export function makeItem(value: Readonly<Record<string, unknown>>, at = 0): Item {
  return { pointer: `/value/${at}`, value };
}

/** Items with these keys, in this order. */
export function makeItems(...ids: readonly string[]): readonly Item[] {
  return ids.map((id, at) => makeItem({ id }, at));
}

/** An item with all of its structural members. */
export const fullValue = {
  id: "a",
  createdDateTime: null,
  startedDateTime: null,
  completedDateTime: null,
  processingStatus: "queued",
  failureReason: null,
};
