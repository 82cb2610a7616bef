import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "On request all members are sent by their numbers",
  who: "A serializer that has a switch for unknown members, and no names behind it",
  apply: (honest) => ({
    ...honest,
    enumText: (stored, type, ex) =>
      ex.wantsUnknownMembers && !type.flags
        ? String(type.members[stored] ?? stored)
        : honest.enumText(stored, type, ex),
  }),
};
