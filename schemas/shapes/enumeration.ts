import type { EnumType } from "../../specs/resource.ts";
import type { JsonSchema } from "./edm.ts";

/** All texts by which a value of the enumeration may be told, the sentinel and later members included. */
function enumNames(type: EnumType): readonly string[] {
  const values = type.byValue === true ? Object.values(type.members).map(String) : [];
  return [...new Set([...Object.keys(type.members), ...type.alsoListed, ...values])];
}

/** The members that are declared after the sentinel and sent only on request. */
export function laterMembers(type: EnumType): readonly string[] {
  const known = later.get(type);
  if (known !== undefined) return known;
  const names = Object.keys(type.members);
  const at = type.sentinel === undefined ? -1 : names.indexOf(type.sentinel);
  const found = at < 0 ? [] : names.slice(at + 1).filter((name) => !type.unreplaced.includes(name));
  later.set(type, found);
  return found;
}

const later = new WeakMap<EnumType, readonly string[]>();

/** A plain enumeration lists its names; flags are names joined by a comma, as OData's JSON format writes them. */
export function enumSchema(type: EnumType): JsonSchema {
  const names = enumNames(type);
  if (!type.flags) return { type: "string", enum: names };
  const any = `(${[...names, ...(type.byValue === true ? ["-?\\d+"] : [])].join("|")})`;
  return { type: "string", pattern: `^${any}(,${any})*$` };
}
