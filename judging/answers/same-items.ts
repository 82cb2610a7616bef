import type { Contract } from "../../specs/contract.ts";
import { broken, type Judgement, kept, unjudged } from "../judgement.ts";
import { idList, itemId, lacksOptionalKey, without } from "../values/item-ids.ts";
import type { Item } from "../values/item.ts";

/** Judges that two readings have the same items, each once. `wanted` is the reading that the other is held against. */
export function judgeSameItems(found: readonly Item[], wanted: readonly Item[], contract: Contract): Judgement {
  if ([...found, ...wanted].some((item) => lacksOptionalKey(item, contract)))
    return unjudged("the items have no keys to be told by", "items with their keys");
  const missing = without(wanted, found, contract);
  const extra = without(found, wanted, contract);
  const seen = new Set<string>();
  const twice = found.filter((item) => {
    const id = itemId(item, contract);
    const known = seen.has(id);
    seen.add(id);
    return known;
  });
  if (missing.length + extra.length + twice.length === 0) return kept(wanted.length);
  const pointer = (extra[0] ?? twice[0])?.pointer ?? "/value";
  return broken({
    expected: `the same ${wanted.length} items, each once`,
    observed: `${found.length} items`,
    pointers: [pointer],
    count: { wrong: missing.length + extra.length + twice.length, of: wanted.length, what: "items" },
    details: {
      ...(missing.length === 0 ? {} : { missing: idList(missing, contract) }),
      ...(extra.length === 0 ? {} : { unexpected: idList(extra, contract) }),
      ...(twice.length === 0 ? {} : { repeated: idList(twice, contract) }),
    },
  });
}

/** The breach of pages on which some of all items do not come; undefined where they come. `why`: why all of them have to. */
export function lostOnPages(
  all: readonly Item[],
  found: readonly Item[],
  contract: Contract,
  why = "",
): Judgement | undefined {
  const lost = without(all, found, contract);
  if (lost.length === 0) return undefined;
  return broken({
    expected: `all ${all.length} items over all pages${why}`,
    observed: `${all.length - lost.length} of them`,
    pointers: ["/value"],
    details: { "left out": idList(lost, contract) },
  });
}

/** Judges that every item of the narrower result is in the wider one. */
export function judgeSubset(narrow: readonly Item[], wide: readonly Item[], contract: Contract): Judgement {
  if (narrow.length === 0) return unjudged("the narrower result is empty", "items that fulfil the filter");
  const extra = without(narrow, wide, contract);
  if (extra.length === 0) return kept(narrow.length);
  return broken({
    expected: "every item of the narrower result in the wider one",
    observed: `${extra.length} items are not`,
    pointers: ["/value"],
    count: { wrong: extra.length, of: narrow.length, what: "items" },
    details: { "only in the narrower": idList(extra, contract) },
  });
}
