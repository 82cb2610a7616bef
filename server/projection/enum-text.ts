import type { EnumType } from "../../specs/resource.ts";
import type { Exchange } from "../exchange.ts";
import { isHiddenMember } from "../filter/read-member.ts";

/** The member names as this client may see them: those after the sentinel only on request. */
export function enumText(stored: string, type: EnumType, ex: Exchange): string {
  const { sentinel } = type;
  if (ex.wantsUnknownMembers || sentinel === undefined) return stored;
  if (!type.flags) return isHiddenMember(stored, type) ? sentinel : stored;
  const shown = stored.split(",").map((name) => (isHiddenMember(name, type) ? sentinel : name));
  return [...new Set(shown)].join(",");
}
