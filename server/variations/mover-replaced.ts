import type { VariationDefinition } from "../variation.ts";

export const variation: VariationDefinition = {
  title: "The category mover is replaced by the sentinel",
  allowedBy: "Graph: members after the sentinel are sent on request",
  apply: (honest) => ({
    ...honest,
    enumText: (stored, type, ex) => {
      const text = honest.enumText(stored, type, ex);
      return ex.wantsUnknownMembers || !type.flags
        ? text
        : [...new Set(text.split(",").map((name) => (name === "mover" ? "unknownFutureValue" : name)))].join(",");
    },
  }),
};
