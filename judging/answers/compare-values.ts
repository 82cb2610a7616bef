import { observedText } from "../../schemas/judge/observed.ts";
import type { Contract } from "../../specs/contract.ts";
import { broken, type Judgement, kept, unjudged } from "../judgement.ts";
import { valueAt } from "../oracle/membership.ts";
import { propertyAt } from "../values/comparable.ts";
import {
  exampledMembers,
  keyMembers,
  type NamedProperty,
  knownMembers,
  knownOf,
} from "../values/documented-members.ts";
import { itemId } from "../values/item-ids.ts";
import { type Item, itemType } from "../values/item.ts";
import type { JsonObject } from "../values/json-object.ts";
import { toldType } from "../values/members.ts";
import { isPlain, sameValue } from "../values/same-value.ts";

/** Judges that items have the values which the same items have elsewhere. Items are the same when their keys are. */
export function judgeSameValues(
  items: readonly Item[],
  elsewhere: readonly Item[],
  names: readonly string[],
  contract: Contract,
): Judgement {
  const keys = keyMembers(contract);
  const { properties: declared } = itemType(contract);
  // Some keys are numbers.
  const isTold = (value: unknown, key: string): boolean =>
    typeof value === "string" || (typeof value === "number" && declared[key]?.type !== "Edm.String");
  const keyOf = (item: Item): string | undefined =>
    keys.every((key) => isTold(item.value[key], key)) ? itemId(item, contract) : undefined;
  const known = new Map(elsewhere.map((item) => [keyOf(item), item]));
  const properties = [
    ...knownMembers(contract).filter(([name]) => names.includes(name)),
    ...names.flatMap((path): NamedProperty[] => {
      const property = path.includes("/") ? propertyAt(path, contract) : undefined;
      return property === undefined ? [] : [[path, property]];
    }),
  ];
  // What neither an item nor an example shows unasked may come to whoever selects it alone.
  const shown = exampledMembers(contract.operation);
  const isShownNowhere = (name: string): boolean =>
    !shown.has(name) && elsewhere.every(({ value }) => !Object.hasOwn(value, name));
  let judged = 0;
  for (const item of items) {
    const key = keyOf(item);
    const other = key === undefined ? undefined : known.get(key);
    if (other === undefined) continue;
    for (const [name, property] of properties) {
      const after = name.includes("/") ? valueAt(item, name) : item.value[name];
      if (after === undefined) continue;
      // A member without a value may be left out of the plain listing, which says the same as null or an empty array.
      const isAbsent = !name.includes("/") && !Object.hasOwn(other.value, name);
      if (isAbsent && isShownNowhere(name)) continue;
      judged += 1;
      if (isAbsent && Array.isArray(after) && after.length === 0) continue;
      const before = valueAt(other, name) ?? null;
      if (sameValue(property, after, before)) continue;
      return broken({
        expected: `${name} ${isAbsent ? "absent" : observedText(before)}, as in the plain listing`,
        observed: observedText(after),
        pointers: [`${item.pointer}/${name}`],
        details: { item: keys.map((k) => String(item.value[k])).join(", ") },
      });
    }
  }
  return judged > 0
    ? kept(judged)
    : unjudged("no item could be told from the others", "answers whose items carry their id");
}

/** Judges that an entity has the values of its list. A list may leave members out, or give null for what takes long to work out. */
export function judgeAlike(entity: JsonObject, listed: JsonObject, contract: Contract): Judgement {
  // What one of a derived type has beyond the others counts as well.
  const both = knownOf(toldType(listed, itemType(contract), contract.types)).filter(
    ([name, { key }]) => key !== true && isPlain(entity[name]) && isPlain(listed[name]),
  );
  const wrong = both.find(([name, property]) => !sameValue(property, entity[name], listed[name]));
  if (wrong === undefined)
    return both.length > 0 ? kept(both.length) : unjudged("list and entity have no member in common");
  const [name] = wrong;
  return broken({
    expected: `${name} ${observedText(listed[name])}, as in the list`,
    observed: observedText(entity[name]),
    pointers: [`/${name}`],
  });
}
