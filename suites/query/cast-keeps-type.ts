import type { Probe } from "../../engine/asking/probe.ts";
import { behind } from "../../engine/builders/behind.ts";
import { withItems } from "../../engine/builders/filters.ts";
import { telltaleSearches } from "../../engine/drawing/searches.ts";
import { mustComparisons } from "../../engine/drawing/trees.ts";
import { writeQuery } from "../../engine/urls/write-url.ts";
import { membership, tellsApart } from "../../judging/oracle/membership.ts";
import { printFilter } from "../../judging/oracle/print.ts";
import { printSearch, searched } from "../../judging/oracle/search.ts";
import { structuredBehind } from "../../specs/edm-type.ts";
import { outcome } from "../../engine/builders/paged.ts";
import type { Outcome, Suite } from "../../engine/builders/suite.ts";
import { itemsOf } from "../../judging/answers/items.ts";
import { busyOrRefused } from "../../judging/answers/answered.ts";
import type { Ids, Options } from "../../judging/answers/ask.ts";
import { broken, type Judgement, kept, together, unjudged } from "../../judging/judgement.ts";
import { idList, itemId, within, without } from "../../judging/values/item-ids.ts";
import { type Item, withItemType } from "../../judging/values/item.ts";
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
        if (other?.judgement.kind === "broken") return other;
        const beside = await castBesideOptions(probe, ids, all);
        return beside?.judgement.kind === "broken" ? beside : outcome(together(judged));
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

const mostSearches = 3;

/** An option beside a cast, and what it leaves out for certain. */
interface Beside {
  readonly options: Options;
  readonly outside: readonly Item[];
}

// Another option beside the cast takes nothing away from it, and the cast nothing from the option. Who refuses the two together says so.
async function castBesideOptions(probe: Probe, ids: Ids, all: readonly Item[]): Promise<Outcome | undefined> {
  const { contract, draws } = probe;
  const [type] = contract.operation.casts ?? [];
  const cast = type === undefined ? undefined : structuredBehind(contract.types, type);
  if (type === undefined || cast === undefined || draws.quick) return undefined;
  const own = all.filter((item) => isOfType(typeOf(item), type, contract));
  for (const { options, outside } of besides(own, all, withItemType(contract, cast))) {
    const plain = behind(probe, ids, type);
    const query = [plain.query ?? "", writeQuery(options)].filter((part) => part !== "").join("&");
    const found = await probe.whole({ ...plain, query });
    if (found.kind === "stopped" || judgePart(found.items, all, outside, type, contract).kind !== "broken") continue;
    const fresh = await probe.whole(probe.request(ids));
    if (fresh.kind === "whole")
      return outcome(judgePart(found.items, fresh.items, outside, type, contract), found.first);
  }
  return undefined;
}

function besides(own: readonly Item[], all: readonly Item[], contract: Contract): readonly Beside[] {
  const other = all.findIndex((item) => typeOf(item) !== undefined && !own.includes(item));
  const { queryOptions, searchable = [] } = contract.operation;
  const comparison = mustComparisons(own, contract).find((one) => tellsApart(one, own, contract));
  return [
    // So many that there is another one among the first of all.
    ...(queryOptions.includes("$top") && own.length > 1 && other >= 0
      ? [{ options: { top: other + 1 }, outside: [] }]
      : []),
    ...(queryOptions.includes("$filter") && comparison !== undefined
      ? [{ options: { filter: printFilter(comparison) }, outside: membership(comparison, own, contract).outside }]
      : []),
    // Others than those of the collection begin with one word or another.
    ...(queryOptions.includes("$search") ? telltaleSearches(own, searchable).slice(0, mostSearches) : []).map(
      (search): Beside => ({
        options: { search: printSearch(search) },
        outside: searched(search, own, searchable).outside,
      }),
    ),
  ];
}

// Of the items of the collection that are of the type, some.
function judgePart(
  found: readonly Item[],
  all: readonly Item[],
  outside: readonly Item[],
  type: string,
  contract: Contract,
): Judgement {
  const strange = without(found, all, contract);
  if (strange.length > 0)
    return wronglyIn(strange, found, "items of the collection alone", "others among them", contract);
  const wrong = within(outside, found, contract);
  if (wrong.length > 0) return wronglyIn(wrong, outside, "what the option leaves out left out", "found", contract);
  return judgeCast(found, within(all, found, contract), type, contract);
}

// What an item is, as it says itself; of one that does not, nobody knows.
function judgeCast(found: readonly Item[], all: readonly Item[], type: string, contract: Contract): Judgement {
  const told = new Map(all.map((item) => [itemId(item, contract), typeOf(item)]));
  const isOf = (name: string | undefined): boolean => isOfType(name, type, contract);
  const wrong = found.filter((item) => {
    const name = typeOf(item) ?? told.get(itemId(item, contract));
    return name !== undefined && !isOf(name);
  });
  if (wrong.length > 0) {
    const [first] = wrong;
    const name = (first && (typeOf(first) ?? told.get(itemId(first, contract)))) ?? "another type";
    return wronglyIn(wrong, found, `only items that are ${type}`, `${name} among them`, contract);
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

function wronglyIn(
  wrong: readonly Item[],
  of: readonly Item[],
  expected: string,
  observed: string,
  contract: Contract,
): Judgement {
  return broken({
    expected,
    observed,
    pointers: ["/value"],
    count: { wrong: wrong.length, of: of.length, what: "items" },
    details: { "wrongly in": idList(wrong, contract) },
  });
}

function isOfType(name: string | undefined, type: string, { types }: Contract): boolean {
  return name !== undefined && inherits(types, name, type);
}

function typeOf({ value }: Item): string | undefined {
  const type = value["@odata.type"];
  return typeof type === "string" ? type.replace(/^.*#/, "") : undefined;
}
