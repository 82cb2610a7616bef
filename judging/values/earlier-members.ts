import type { Contract } from "../../specs/contract.ts";
import type { EnumType } from "../../specs/resource.ts";

/** The members of an enumeration that a filter may name: which stored values an answer shows as the sentinel is unknown, and later members need a header. */
export function earlierMembers(type: ReturnType<Contract["types"]["get"]>): readonly string[] {
  if (type?.kind !== "enum") return [];
  return namesBeforeSentinel(type);
}

function namesBeforeSentinel({ members, sentinel }: EnumType): readonly string[] {
  const names = Object.keys(members);
  const end = sentinel === undefined ? -1 : names.indexOf(sentinel);
  return end < 0 ? names : names.slice(0, end);
}
