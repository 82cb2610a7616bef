import type { VariationDefinitions } from "../variation.ts";

export const variations: VariationDefinitions = {
  "flags-in-other-order": {
    title: "The names of flags stand in reversed order",
    allowedBy: "OData JSON: names joined by a comma; no order is documented",
    apply: (honest) => ({
      ...honest,
      enumText: (stored, type, ex) => {
        const text = honest.enumText(stored, type, ex);
        return type.flags ? text.split(",").reverse().join(",") : text;
      },
    }),
  },
  "mover-replaced": {
    title: "The category mover is replaced by the sentinel",
    allowedBy: "Graph: members after the sentinel are sent on request",
    group: "later-members",
    apply: (honest) => ({
      ...honest,
      enumText: (stored, type, ex) => {
        const text = honest.enumText(stored, type, ex);
        return ex.wantsUnknownMembers || !type.flags
          ? text
          : [...new Set(text.split(",").map((name) => (name === "mover" ? "unknownFutureValue" : name)))].join(",");
      },
    }),
  },
  "prefer-ignored": {
    title: "Members after the sentinel are never sent",
    allowedBy: "RFC 7240: a server may ignore a preference",
    group: "later-members",
    apply: (honest) => ({
      ...honest,
      enumText: (stored, type, ex) => honest.enumText(stored, type, { ...ex, wantsUnknownMembers: false }),
      successHeaders: (ex) => honest.successHeaders({ ...ex, wantsUnknownMembers: false }),
    }),
  },
};
