import type { FaultDefinition } from "../../fault.ts";
import { isHiddenMember } from "../../filter/hidden-member.ts";

export const fault: FaultDefinition = {
  title: "On request a later member is sent as the member before the sentinel",
  who: "A mock that maps new states to the nearest old one",
  apply: (honest) => ({
    ...honest,
    enumText: (stored, type, ex) =>
      ex.wantsUnknownMembers && !type.flags && isHiddenMember(stored, type)
        ? "failed"
        : honest.enumText(stored, type, ex),
  }),
};
