import type { EnumType } from "../../specs/resource.ts";
import { MetadataError } from "./metadata-error.ts";
import { booleanAttribute, childrenOf, requiredAttribute, tagOf, type XmlElement } from "./xml-element.ts";

// Graph's convention for enumerations that may grow: members after this one come only on request.
const sentinel = "unknownFutureValue";

/** Reads an `EnumType`. Members without a value count on from the one before, as CSDL has it. Throws `MetadataError`. */
export function readEnumeration(name: string, element: XmlElement): EnumType {
  const members: Record<string, number> = {};
  let next = 0;
  for (const member of childrenOf(element, "Member")) {
    const memberName = requiredAttribute(member, "Name");
    if (Object.hasOwn(members, memberName))
      throw new MetadataError(member.line, tagOf(member), "the member stands twice");
    const written = member.attributes.get("Value");
    const value = written === undefined ? next : Number(written);
    if (written === "" || !Number.isInteger(value)) {
      throw new MetadataError(member.line, tagOf(member), `the value "${written ?? ""}" is no integer`);
    }
    members[memberName] = value;
    next = value + 1;
  }
  return {
    kind: "enum",
    name,
    flags: booleanAttribute(element, "IsFlags", false),
    byValue: true,
    ...(Object.hasOwn(members, sentinel) ? { sentinel } : {}),
    unreplaced: [],
    alsoListed: [],
    members,
  };
}
