import { onEveryListing } from "../../engine/builders/every-listing.ts";
import { judgeEachItem } from "../../judging/answers/each-item.ts";
import { type Breach, broken, kept } from "../../judging/judgement.ts";
import { itemType } from "../../judging/values/item.ts";
import { isObject, type JsonObject } from "../../judging/values/json-object.ts";
import type { Contract } from "../../specs/contract.ts";
import { onceForEachType, structuredBehind } from "../../specs/edm-type.ts";
import type { StructuredType, TypeIndex } from "../../specs/resource.ts";
import { inherits } from "../../specs/type-line.ts";

export const suite = onEveryListing(
  judgeEachItem((items, _answer, contract) => {
    const names = declared(contract);
    for (const { value, pointer } of items) {
      const wrong = Object.keys(value).find((name) => (names.get(name.toLowerCase()) ?? name) !== name);
      if (wrong === undefined || Object.hasOwn(value, names.get(wrong.toLowerCase()) ?? "")) continue;
      const expected = names.get(wrong.toLowerCase()) ?? "";
      return broken({ expected, observed: wrong, pointers: [`${pointer}/${wrong}`] });
    }
    for (const { value, pointer } of items) {
      const strange = strangeIn(value, itemType(contract), pointer, contract.types);
      if (strange !== undefined) return broken(strange);
    }
    return kept(items.length);
  }),
);

// A complex value may have members that nobody documents, and lack some; one with members of its own alone has other names for them.
function strangeIn(value: JsonObject, type: StructuredType, pointer: string, types: TypeIndex): Breach | undefined {
  for (const { name, inner, names: documented } of complexMembers(type, types)) {
    const own = value[name];
    const values: readonly unknown[] = Array.isArray(own) ? own : [own];
    for (const [at, one] of values.entries()) {
      if (!isObject(one) || Object.hasOwn(one, "@odata.type")) continue;
      const place = `${pointer}/${name}${Array.isArray(own) ? `/${at}` : ""}`;
      const names = Object.keys(one).filter((member) => !member.includes("@"));
      if (names.length > 0 && !names.some((member) => documented.has(member))) {
        const expected = `members of ${inner.name}, such as ${Object.keys(inner.properties).slice(0, 3).join(", ")}`;
        return { expected, observed: names.join(", "), pointers: [place] };
      }
      const below = strangeIn(one, inner, place, types);
      if (below !== undefined) return below;
    }
  }
  return undefined;
}

// Of open types not all members are documented; a value may be of a type that derives from the declared one and not tell it.
const complexMembers = onceForEachType((type, types) =>
  Object.entries(type.properties).flatMap(([name, { type: reference }]) => {
    const inner = structuredBehind(types, reference);
    if (inner?.kind !== "complex" || inner.open === true || Object.keys(inner.properties).length === 0) return [];
    const derived = [...types.values()].filter((one) => one.kind !== "enum" && inherits(types, one.name, inner.name));
    const names = derived.flatMap((one) => (one.kind === "enum" ? [] : Object.keys(one.properties)));
    return [{ name, inner, names: new Set(names) }];
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
