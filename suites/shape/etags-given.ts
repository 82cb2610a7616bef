import { onEveryListing } from "../../engine/builders/every-listing.ts";
import { lacksMetadata } from "../../judging/answers/answer.ts";
import { judgeItems } from "../../judging/answers/items.ts";
import { broken, kept, unjudged } from "../../judging/judgement.ts";
import { exampledItems, exampledMembers } from "../../judging/values/documented-members.ts";
import type { Contract } from "../../specs/contract.ts";
import type { Operation } from "../../specs/operation.ts";

const name = "@odata.etag";

const given = onEveryListing(
  judgeItems((items, answer, { operation }) => {
    if (!isTagged(operation)) return unjudged("no documented example has entity tags, or not all have");
    // What is selected may be sent without.
    if (answer.ask.options.select !== undefined) return unjudged("members are selected");
    if (lacksMetadata(answer)) return unjudged("the answer has no metadata at all");
    const present = items.filter(({ value }) => !Object.hasOwn(value, "@removed"));
    const lacking = present.filter(({ value }) => !Object.hasOwn(value, name));
    if (present.length === 0) return unjudged("there are no items");
    if (lacking.length === 0) return kept(present.length);
    return broken({
      expected: `${name}, as documented examples have it`,
      observed: "absent",
      pointers: lacking.map(({ pointer }) => `${pointer}/${name}`),
      count: { wrong: lacking.length, of: present.length, what: "items" },
    });
  }),
);

export const suite = {
  ...given,
  applies: ({ operation }: Contract): boolean => isTagged(operation),
};

const known = new WeakMap<Operation, boolean>();

// Where some examples have tags and others have none, nothing is said.
function isTagged(operation: Operation): boolean {
  const before = known.get(operation);
  if (before !== undefined) return before;
  const isInAll = exampledItems(operation).every((item) => Object.hasOwn(item, name));
  const found = exampledMembers(operation).has(name) && isInAll;
  known.set(operation, found);
  return found;
}
