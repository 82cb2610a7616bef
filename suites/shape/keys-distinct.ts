import { onEveryListing } from "../../engine/builders/every-listing.ts";
import { judgeItems } from "../../judging/answers/items.ts";
import { isShown } from "../../judging/answers/shown.ts";
import { broken, kept, unjudged } from "../../judging/judgement.ts";
import { keyMembers } from "../../judging/values/documented-members.ts";

export const suite = onEveryListing(
  judgeItems((items, { ask }, contract) => {
    if (items.length < 2) return unjudged("the answer has one item only", "a collection with at least two items");
    const keys = keyMembers(contract);
    if (!keys.every((key) => isShown(key, ask))) return unjudged("the request does not select the key");
    const seen = new Map<unknown, string>();
    for (const { pointer, value } of items) {
      // An item without its key has a requirement of its own.
      if (!keys.every((name) => ["string", "number"].includes(typeof value[name]) && value[name] !== "")) continue;
      const [only] = keys;
      const key = keys.length === 1 ? value[only ?? ""] : JSON.stringify(keys.map((name) => value[name]));
      const other = seen.get(key);
      if (other !== undefined) {
        const observed = `${keys.map((name) => String(value[name])).join(", ")} twice`;
        return broken({ expected: "another id in each item", observed, pointers: [other, pointer] });
      }
      seen.set(key, pointer);
    }
    return seen.size > 1 ? kept(seen.size) : unjudged("fewer than two items have a key");
  }),
);
