import type { VariationDefinition } from "../variation.ts";

const collator = new Intl.Collator("en", { numeric: true, sensitivity: "base" });

export const variation: VariationDefinition = {
  title: "Ids are ordered as words of a language",
  allowedBy: "The collation of ids is not specified",
  apply: (honest) => ({
    ...honest,
    compareKeys: (left, right, key, ex) => {
      if (typeof left !== "string" || typeof right !== "string") return honest.compareKeys(left, right, key, ex);
      const order = collator.compare(left, right);
      return key.descending ? -order : order;
    },
  }),
};
