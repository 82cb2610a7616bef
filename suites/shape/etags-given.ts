import { onEveryListing } from "../../engine/builders/every-listing.ts";
import { lacksMetadata } from "../../judging/answers/answer.ts";
import { judgeItems } from "../../judging/answers/items.ts";
import { broken, kept, unjudged } from "../../judging/judgement.ts";
import { exampledMembers } from "../../judging/values/documented-members.ts";
import type { Contract } from "../../specs/contract.ts";

const name = "@odata.etag";

const given = onEveryListing(
  judgeItems((items, answer) => {
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
  applies: ({ operation }: Contract): boolean => exampledMembers(operation).has(name),
};
