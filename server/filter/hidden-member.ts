import type { EnumType } from "../../specs/resource.ts";

const hidden = new WeakMap<EnumType, ReadonlySet<string>>();

/** Whether a member is sent only to clients that ask for members after the sentinel. */
export function isHiddenMember(name: string, type: EnumType): boolean {
  let members = hidden.get(type);
  if (members === undefined) {
    members = hiddenMembers(type);
    hidden.set(type, members);
  }
  return members.has(name);
}

function hiddenMembers({ members, sentinel, unreplaced }: EnumType): ReadonlySet<string> {
  const names = Object.keys(members);
  const later = sentinel === undefined ? [] : names.slice(names.indexOf(sentinel) + 1);
  return new Set(later.filter((name) => !unreplaced.includes(name)));
}
