import { onEveryListing } from "../../engine/builders/every-listing.ts";
import { judgeItems } from "../../judging/answers/items.ts";
import { broken, kept, unjudged } from "../../judging/judgement.ts";
import { observedText } from "../../schemas/judge/observed.ts";

const name = "@odata.etag";
/** Of HTTP: a text in quotes, behind `W/` where it is weak. */
const etag = /^(?:W\/)?"[\u0021\u0023-\u007e\u0080-\u00ff]*"$/;

export const suite = onEveryListing(
  judgeItems((items) => {
    const tagged = items.filter(({ value }) => Object.hasOwn(value, name));
    const wrong = tagged.filter(({ value: { [name]: tag } }) => typeof tag !== "string" || !etag.test(tag));
    const [first] = wrong;
    if (tagged.length === 0) return unjudged("no item has an entity tag", "items with @odata.etag");
    if (first === undefined) return kept(tagged.length);
    return broken({
      expected: 'a text in quotes, as W/"1" or "1"',
      observed: observedText(first.value[name]),
      pointers: wrong.map(({ pointer }) => `${pointer}/${name}`),
      count: { wrong: wrong.length, of: items.length, what: "items" },
    });
  }),
);
