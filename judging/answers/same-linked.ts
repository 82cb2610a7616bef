import { foldedId } from "../values/collation.ts";
import { observedText } from "../../schemas/judge/observed.ts";
import type { Contract } from "../../specs/contract.ts";
import { broken, type Judgement, kept, unjudged } from "../judgement.ts";
import { structuredBehind } from "../../specs/edm-type.ts";
import { inlineNavigation } from "../values/documented-members.ts";
import { itemId } from "../values/item-ids.ts";
import { type Item, itemType } from "../values/item.ts";
import { isObject } from "../values/json-object.ts";

/** Judges that items lead to the same entities as the same items elsewhere, by the keys of what stands inline. */
export function judgeSameLinked(items: readonly Item[], elsewhere: readonly Item[], contract: Contract): Judgement {
  const known = new Map(elsewhere.map((item) => [itemId(item, contract), item]));
  let judged = 0;
  for (const item of items) {
    const other = known.get(itemId(item, contract));
    for (const name of other === undefined ? [] : inlineNavigation(contract)) {
      const [key, before] = [linkedKey(item, name), linkedKey(other, name)];
      if (key === undefined || before === undefined) continue;
      judged += 1;
      const wrong = key === before ? unlike(item.value[name], other?.value[name], name, contract) : "id";
      if (wrong === undefined) continue;
      const [found, wanted] = [item, other].map((one) => memberAt(one?.value[name], wrong));
      return broken({
        expected: `${name}${wrong === "id" ? "" : `/${wrong}`} ${observedText(wanted)}, as elsewhere`,
        observed: observedText(found),
        pointers: [`${item.pointer}/${name}/${wrong}`],
        details: { item: itemId(item, contract) },
      });
    }
  }
  return judged > 0 ? kept(judged) : unjudged("no item shows what it leads to", "items with a nested entity");
}

// The first plain text that one and the same entity has in two writings.
function unlike(entity: unknown, other: unknown, name: string, contract: Contract): string | undefined {
  const type = structuredBehind(contract.types, itemType(contract).navigation[name]?.type ?? "");
  return Object.entries(type?.properties ?? {}).find(([member, { type: of, key }]) => {
    const [a, b] = [memberAt(entity, member), memberAt(other, member)];
    return key !== true && of === "Edm.String" && typeof a === "string" && typeof b === "string" && a !== b;
  })?.[0];
}

function memberAt(entity: unknown, member: string): unknown {
  return isObject(entity) ? entity[member] : undefined;
}

function linkedKey(item: Item | undefined, name: string): string | undefined {
  const entity = item?.value[name];
  const id = isObject(entity) ? entity["id"] : undefined;
  return typeof id === "string" ? foldedId(id) : undefined;
}
