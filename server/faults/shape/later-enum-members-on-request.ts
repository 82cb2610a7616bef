import type { Behaviour, Exchange } from "../../exchange.ts";
import type { FaultDefinitions } from "../../fault.ts";
import { isHiddenMember } from "../../filter/member.ts";

// A later member is told as the one before the sentinel, to whoever asks for later ones or to whoever does not.
function tellingAnother(honest: Behaviour, isAsked: boolean): Behaviour {
  return {
    ...honest,
    enumText: (stored, type, ex) =>
      ex.wantsUnknownMembers === isAsked && !type.flags && isHiddenMember(stored, type)
        ? "failed"
        : honest.enumText(stored, type, ex),
  };
}

// Some requests are taken for those of somebody who does not ask for later members.
function deaf(honest: Behaviour, isDeaf: (ex: Exchange) => boolean): Behaviour {
  return {
    ...honest,
    enumText: (stored, type, ex) =>
      honest.enumText(stored, type, isDeaf(ex) ? { ...ex, wantsUnknownMembers: false } : ex),
  };
}

export const faults: FaultDefinitions = {
  "shape/later-enum-members-on-request": {
    title: "On request a later member is sent as the member before the sentinel",
    who: "A mock that maps new states to the nearest old one",
    apply: (honest) => tellingAnother(honest, true),
  },
  "shape/later-enum-members-on-request/by-value": {
    title: "On request all members are sent by their numbers",
    who: "A serializer that has a switch for unknown members, and no names behind it",
    apply: (honest) => ({
      ...honest,
      enumText: (stored, type, ex) =>
        ex.wantsUnknownMembers && !type.flags && type.byValue !== true
          ? String(type.members[stored] ?? stored)
          : honest.enumText(stored, type, ex),
    }),
  },
  "shape/later-enum-members-on-request/told-as-another": {
    title: "Without the preference a later member is sent as the member before the sentinel",
    who: "A mock that maps new states to the nearest old one, for whoever does not ask for them",
    apply: (honest) => tellingAnother(honest, false),
  },
  "shape/later-enum-members-on-request/later-page": {
    title: "On request all members of later pages are sent by their numbers",
    who: "A mock whose first page is written by other code than those behind it",
    apply: (honest) => ({
      ...honest,
      enumText: (stored, type, ex) =>
        ex.wantsUnknownMembers && ex.options.offset !== undefined && !type.flags && type.byValue !== true
          ? String(type.members[stored] ?? stored)
          : honest.enumText(stored, type, ex),
    }),
  },
  "shape/later-enum-members-on-request/alone": {
    title: "The preference is heard only where it stands alone in the header",
    who: "A service that compares the whole header with the name of the preference",
    apply: (honest) => deaf(honest, ({ request: { headers } }) => headers["prefer"] !== "include-unknown-enum-members"),
  },
  "shape/later-enum-members-on-request/first-page-alone": {
    title: "The preference is heard on the first page only",
    who: "A service that reads headers where it begins a query, and not where it goes on",
    apply: (honest) => deaf(honest, ({ options }) => options.offset !== undefined),
  },
};
