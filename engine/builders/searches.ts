import { busyOrRefused } from "../../judging/answers/answered.ts";
import { broken, type Judgement, kept, unjudged } from "../../judging/judgement.ts";
import { type Found, printSearch, type Search, searched, searchedProperties } from "../../judging/oracle/search.ts";
import { observedText } from "../../schemas/judge/observed.ts";
import { idList, within, without } from "../../judging/values/item-ids.ts";
import type { Item } from "../../judging/values/item.ts";
import type { Contract } from "../../specs/contract.ts";
import { telltaleSearches, wordSearches } from "../drawing/searches.ts";
import type { Probe } from "../asking/probe.ts";
import { withItems } from "./filters.ts";
import { outcome } from "./paged.ts";
import type { Outcome } from "./suite.ts";

/** Whether a contract documents searches. */
export function isSearchable({ operation }: Contract): boolean {
  return operation.returns.collection && operation.queryOptions.includes("$search");
}

/**
 * Searches for words of the items that are there, and judges what comes back by what the words surely find and surely do
 * not. `otherwise` is asked where the documentation names no property that is searched.
 */
export function driveSearches(
  probe: Probe,
  judge: (found: readonly Item[], wanted: Found, search: Search) => Judgement,
  otherwise: (items: readonly Item[]) => Promise<Outcome>,
): Promise<Outcome> {
  return withItems(probe, async (ids, items) => {
    const { searchable = [], wordSearched = [] } = probe.contract.operation;
    const named = [...searchable, ...wordSearched];
    const all = searchable.length === 0 ? wordSearches(items, wordSearched) : telltaleSearches(items, searchable);
    if (all.length === 0 && searchable.length === 0) return otherwise(items);
    const pool = all.slice(0, probe.draws.quick ? 1 : undefined);
    if (pool.length === 0) {
      const names = named.join(" or ");
      return outcome(unjudged("no word tells these items apart", `items whose ${names} begin with different words`));
    }
    let decided = 0;
    for (const search of pool) {
      const found = await probe.whole(probe.request(ids, { search: printSearch(search) }));
      if (found.kind === "stopped") return outcome(busyOrRefused(found), found.first);
      const judgement = judge(found.items, searched(search, items, named, wordSearched), search);
      if (judgement.kind === "broken") return outcome(judgement, found.first);
      decided += judgement.kind === "kept" ? 1 : 0;
    }
    return outcome(decided > 0 ? kept(decided) : unjudged("no search was sure to find or to leave out any item"));
  });
}

/** Broken where items were found that a search surely does not find. */
export function judgeLeftOut(
  found: readonly Item[],
  { outside }: Found,
  search: Search,
  contract: Contract,
): Judgement {
  if (outside.length === 0) return unjudged("the search leaves out no item for certain");
  const wrong = within(outside, found, contract);
  if (wrong.length === 0) return kept(outside.length);
  return broken({
    expected: `left out, for ${shown(wrong[0], search, contract)}`,
    observed: "found",
    pointers: ["/value"],
    count: { wrong: wrong.length, of: outside.length, what: "items" },
    details: { "wrongly in": idList(wrong, contract) },
  });
}

/** Broken where items were left out that a search surely finds. */
export function judgeFound(found: readonly Item[], { inside }: Found, search: Search, contract: Contract): Judgement {
  if (inside.length === 0) return unjudged("the search finds no item for certain");
  const missing = without(inside, found, contract);
  if (missing.length === 0) return kept(inside.length);
  return broken({
    expected: `found, for ${shown(missing[0], search, contract)}`,
    observed: "left out",
    pointers: ["/value"],
    count: { wrong: missing.length, of: inside.length, what: "items" },
    details: { "wrongly out": idList(missing, contract) },
  });
}

function shown(item: Item | undefined, search: Search, { operation }: Contract): string {
  const { searchable = [], wordSearched = [] } = operation;
  const named = searchedProperties(search, [...searchable, ...wordSearched]);
  const names = named.length === 0 ? wordSearched : named;
  return names.map((name) => `${name} ${observedText(item?.value[name] ?? null)}`).join(", ");
}
