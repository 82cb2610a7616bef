import { behind } from "../../engine/builders/behind.ts";
import { withItems } from "../../engine/builders/filters.ts";
import { outcome } from "../../engine/builders/paged.ts";
import type { Suite } from "../../engine/builders/suite.ts";
import { busyOrRefused } from "../../judging/answers/answered.ts";
import { broken, type Judgement, kept, together, unjudged } from "../../judging/judgement.ts";
import { idList, itemId, without } from "../../judging/values/item-ids.ts";
import type { Item } from "../../judging/values/item.ts";
import type { Contract } from "../../specs/contract.ts";
import { inherits } from "../../specs/type-line.ts";

export const suite: Suite = {
  applies: ({ operation }) => operation.returns.collection && operation.casts !== undefined,
  drive: (probe) =>
    withItems(
      probe,
      async (ids, all) => {
        const judged: Judgement[] = [];
        for (const type of probe.contract.operation.casts ?? []) {
          const found = await probe.whole(behind(probe, ids, type));
          if (found.kind === "stopped") return outcome(busyOrRefused(found), found.first);
          const judgement = judgeCast(found.items, all, type, probe.contract);
          if (judgement.kind !== "broken") {
            judged.push(judgement);
            continue;
          }
          // The data may have changed since the collection was read.
          const fresh = await probe.whole(probe.request(ids));
          const again = fresh.kind === "whole" ? judgeCast(found.items, fresh.items, type, probe.contract) : judgement;
          return outcome(again, found.first);
        }
        return outcome(together(judged));
      },
      1,
    ),
};

// What an item is, as it says itself; of one that does not, nobody knows.
function judgeCast(found: readonly Item[], all: readonly Item[], type: string, contract: Contract): Judgement {
  const told = new Map(all.map((item) => [itemId(item, contract), typeOf(item)]));
  const isOf = (name: string | undefined): boolean => name !== undefined && inherits(contract.types, name, type);
  const wrong = found.filter((item) => {
    const name = typeOf(item) ?? told.get(itemId(item, contract));
    return name !== undefined && !isOf(name);
  });
  if (wrong.length > 0) {
    const [first] = wrong;
    const name = (first && (typeOf(first) ?? told.get(itemId(first, contract)))) ?? "another type";
    return broken({
      expected: `only items that are ${type}`,
      observed: `${name} among them`,
      pointers: ["/value"],
      count: { wrong: wrong.length, of: found.length, what: "items" },
      details: { "wrongly in": idList(wrong, contract) },
    });
  }
  const wanted = all.filter((item) => isOf(typeOf(item)));
  const missing = without(wanted, found, contract);
  if (missing.length > 0) {
    return broken({
      expected: `all ${wanted.length} items that are ${type}`,
      observed: `${wanted.length - missing.length} of them`,
      pointers: ["/value"],
      details: { "not found": idList(missing, contract) },
    });
  }
  const others = all.filter((item) => typeOf(item) !== undefined && !isOf(typeOf(item)));
  return wanted.length > 0 && others.length > 0
    ? kept(wanted.length)
    : unjudged(`the collection does not have both items that are ${type} and others`, `items of ${type} and of others`);
}

function typeOf({ value }: Item): string | undefined {
  const type = value["@odata.type"];
  return typeof type === "string" ? type.replace(/^.*#/, "") : undefined;
}
