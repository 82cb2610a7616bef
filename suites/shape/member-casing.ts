import { onEveryListing } from "../../engine/builders/every-listing.ts";
import { judgeEachItem } from "../../judging/answers/each-item.ts";
import { broken, kept } from "../../judging/judgement.ts";
import { itemType } from "../../judging/values/item.ts";
import type { Contract } from "../../specs/contract.ts";

export const suite = onEveryListing(
  judgeEachItem((items, _answer, contract) => {
    const names = declared(contract);
    for (const { value, pointer } of items) {
      const wrong = Object.keys(value).find((name) => (names.get(name.toLowerCase()) ?? name) !== name);
      if (wrong === undefined || Object.hasOwn(value, names.get(wrong.toLowerCase()) ?? "")) continue;
      const expected = names.get(wrong.toLowerCase()) ?? "";
      return broken({ expected, observed: wrong, pointers: [`${pointer}/${wrong}`] });
    }
    return kept(items.length);
  }),
);

const known = new WeakMap<Contract["operation"], ReadonlyMap<string, string>>();

// By small letters; a name that is declared in two forms says nothing.
function declared(contract: Contract): ReadonlyMap<string, string> {
  const before = known.get(contract.operation);
  if (before !== undefined) return before;
  const { properties, navigation } = itemType(contract);
  const found = new Map<string, string>();
  const twice = new Set<string>();
  for (const name of [...Object.keys(properties), ...Object.keys(navigation)]) {
    if (found.has(name.toLowerCase())) twice.add(name.toLowerCase());
    found.set(name.toLowerCase(), name);
  }
  for (const name of twice) found.delete(name);
  known.set(contract.operation, found);
  return found;
}
