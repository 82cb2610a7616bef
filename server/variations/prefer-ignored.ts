import type { VariationDefinition } from "../variation.ts";

export const variation: VariationDefinition = {
  title: "Members after the sentinel are never sent",
  allowedBy: "RFC 7240: a server may ignore a preference",
  apply: (honest) => ({
    ...honest,
    enumText: (stored, type, ex) => honest.enumText(stored, type, { ...ex, wantsUnknownMembers: false }),
    successHeaders: (ex) => honest.successHeaders({ ...ex, wantsUnknownMembers: false }),
  }),
};
