import { onEveryListing } from "../../engine/builders/every-listing.ts";
import { judgeObject } from "../../judging/answers/items.ts";
import { broken, kept, unjudged } from "../../judging/judgement.ts";
import { itemType } from "../../judging/values/item.ts";

const names = ["context", "count", "nextLink", "deltaLink"] as const;

// Of OData 4.01 the prefix may be left out, but not the at sign.
const forms = new Map(names.map((name) => [name.toLowerCase(), new Set([`@odata.${name}`, `@${name}`])]));
// Old versions and plain JSON interfaces write them so.
const likeness = /^(?:@?odata\.|@|__|\$)?(context|count|nextLink|deltaLink)$/i;

export const suite = onEveryListing(
  judgeObject((body, _answer, contract) => {
    const { properties } = itemType(contract);
    for (const given of Object.keys(body)) {
      const name = likeness.exec(given)?.[1]?.toLowerCase() ?? "";
      // A member of the type may be called so, and what has no prefix beside a collection may be an extension with a number.
      if (!forms.has(name) || forms.get(name)?.has(given) === true || Object.hasOwn(properties, given)) continue;
      const right = names.find((one) => one.toLowerCase() === name) ?? name;
      if (isExtension(given, body[given]) || Object.hasOwn(body, `@odata.${right}`)) continue;
      return broken({ expected: `@odata.${right}`, observed: given, pointers: [`/${given}`] });
    }
    return Object.keys(body).some((given) => given.startsWith("@"))
      ? kept(1)
      : unjudged("the answer has no control information", "an answer with @odata.context");
  }),
);

// Without a prefix only what links on is taken for control information.
function isExtension(given: string, value: unknown): boolean {
  return (
    !/odata|@/i.test(given) && !(/link$/i.test(given) && typeof value === "string" && /^https?:|^\/|\?/.test(value))
  );
}
