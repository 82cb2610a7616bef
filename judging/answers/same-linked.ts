import { observedText } from "../../schemas/judge/observed.ts";
import type { Contract } from "../../specs/contract.ts";
import { broken, type Judgement, kept, unjudged } from "../judgement.ts";
import { inlineNavigation } from "../values/documented-members.ts";
import { itemId } from "../values/item-ids.ts";
import type { Item } from "../values/item.ts";
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
      if (key === before) continue;
      return broken({
        expected: `${name} ${observedText(before)}, as elsewhere`,
        observed: observedText(key),
        pointers: [`${item.pointer}/${name}/id`],
        details: { item: itemId(item, contract) },
      });
    }
  }
  return judged > 0 ? kept(judged) : unjudged("no item shows what it leads to", "items with a nested entity");
}

function linkedKey(item: Item | undefined, name: string): string | undefined {
  const entity = item?.value[name];
  const id = isObject(entity) ? entity["id"] : undefined;
  return typeof id === "string" ? id.toLowerCase() : undefined;
}
