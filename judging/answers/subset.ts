import type { Contract } from "../../specs/contract.ts";
import { broken, type Judgement, kept, unjudged } from "../judgement.ts";
import { idList, without } from "../values/item-ids.ts";
import type { Item } from "../values/item.ts";

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
