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
