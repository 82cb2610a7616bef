import type { Probe } from "../../engine/asking/probe.ts";
import { behind } from "../../engine/builders/behind.ts";
import { withItems } from "../../engine/builders/filters.ts";
import { outcome } from "../../engine/builders/paged.ts";
import type { Outcome, Suite } from "../../engine/builders/suite.ts";
import { itemsOf } from "../../judging/answers/items.ts";
import { busyOrRefused } from "../../judging/answers/answered.ts";
import type { Ids } from "../../judging/answers/ask.ts";
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
      async (first, items) => {
        const { ids, all } = (await mostMixed(probe)) ?? { ids: first, all: items };
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
        const other = await castToAnother(probe, ids, all);
        return other?.judgement.kind === "broken" ? other : outcome(together(judged));
      },
      1,
    ),
};

// The known collection that has the most types in it, read to its end; undefined where one type is all that any has.
async function mostMixed(probe: Probe): Promise<{ readonly ids: Ids; readonly all: readonly Item[] } | undefined> {
  let [most, found]: [number, Ids | undefined] = [1, undefined];
  for (const ids of probe.draws.quick ? [] : probe.known) {
    const listed = itemsOf(await probe.listing(ids), probe.contract) ?? [];
    const { size } = new Set(listed.flatMap((item) => typeOf(item) ?? []));
    if (size > most) [most, found] = [size, ids];
  }
  const whole = found === undefined ? undefined : await probe.shareWhole(probe.request(found));
  return found === undefined || whole?.kind !== "whole" ? undefined : { ids: found, all: whole.items };
}

// A cast to what an item is and no page casts to may be refused; who answers it casts.
async function castToAnother(probe: Probe, ids: Ids, all: readonly Item[]): Promise<Outcome | undefined> {
  const { contract, draws } = probe;
  const { casts = [] } = contract.operation;
  const others = all.flatMap((item) => typeOf(item) ?? []).filter((name) => !casts.includes(name));
  const [type] = draws.quick ? [] : probe.some([...new Set(others)].slice(0, 1), { library: 0 });
  if (type === undefined) return undefined;
  const found = await probe.whole(behind(probe, ids, type));
  if (found.kind === "stopped" || judgeCast(found.items, all, type, contract).kind !== "broken") return undefined;
  const fresh = await probe.whole(probe.request(ids));
  if (fresh.kind === "stopped") return undefined;
  return outcome(judgeCast(found.items, fresh.items, type, contract), found.first);
}

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
