import type { VariationDefinitions } from "../variation.ts";

const collator = new Intl.Collator("en");

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
};
