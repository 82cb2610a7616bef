import { onOccurrences } from "../driving/filter-values.ts";
import { idList, without } from "../judging/item-ids.ts";
import { broken, kept } from "../judging/judgement.ts";

export const suite = onOccurrences(({ member, value, having }, found, contract) => {
  const missing = without(having, found, contract);
  if (missing.length === 0) return kept(having.length);
  return broken({
    expected: `${having.length} items with ${member} ${value}`,
    observed: `${having.length - missing.length} of them`,
    pointers: ["/value"],
    count: { wrong: missing.length, of: having.length, what: "items" },
    details: { "not found": idList(missing, contract) },
  });
});
