import { withStoredItems } from "../behaviour/store.ts";
import type { Entity } from "../data/entity.ts";
import type { VariationDefinitions } from "../variation.ts";

const collator = new Intl.Collator("en");

function withReason(item: Entity, change: (reason: string) => string): Entity {
  const { failureReason } = item.values;
  return typeof failureReason === "string"
    ? { ...item, values: { ...item.values, failureReason: change(failureReason) } }
    : item;
}

export const variations: VariationDefinitions = {
  "texts-without-case": {
    title: "Filters and orders pass over the letter case of texts",
    allowedBy: "Nobody documents the letter case of comparisons: it is the service's own",
    group: "text-comparison",
    apply: (honest) => ({
      ...honest,
      compareTexts: (left, right) => honest.compareTexts(left.toLowerCase(), right.toLowerCase()),
      call: (name, args) =>
        honest.call(
          name,
          args.map((arg) => (typeof arg === "string" ? arg.toLowerCase() : arg)),
        ),
    }),
  },
  "searches-within-words": {
    title: "$search finds words anywhere within the words of a text",
    allowedBy: "How texts are taken apart for $search is not documented to the letter",
    group: "search",
    apply: (honest) => ({ ...honest, hasWords: (text, words) => text.toLowerCase().includes(words.toLowerCase()) }),
  },
  "searches-beginnings": {
    title: "$search finds what begins with the words",
    allowedBy: "Clauses on properties without an index of words are read as startsWith",
    group: "search",
    apply: (honest) => ({ ...honest, hasWords: (text, words) => text.toLowerCase().startsWith(words.toLowerCase()) }),
  },
  "texts-by-collation": {
    title: "Texts are ordered as a dictionary of English has them",
    allowedBy: "Which of two texts comes first is left to the service's collation",
    group: "text-comparison",
    apply: (honest) => ({
      ...honest,
      compareTexts: (left, right) => (left === right ? 0 : collator.compare(left, right) || 1),
    }),
  },
  "long-texts": {
    title: "Texts are thousands of characters long",
    allowedBy: "No length is documented of what a reason for a failure says",
    apply: (honest) =>
      withStoredItems(honest, (item) => withReason(item, (reason) => `${reason} ${"é € ".repeat(3000)}`)),
  },
  "texts-of-many-scripts": {
    title: "Texts have emojis, marks that combine, right-to-left letters and line breaks",
    allowedBy: "Edm.String: any characters of Unicode",
    apply: (honest) =>
      withStoredItems(honest, (item) =>
        withReason(item, (reason) => `\u05d0\u05d1 \u{1f469}\u200d\u{1f4bb} e\u0301 "q"\n\t${reason}`),
      ),
  },
};
