import { edmType } from "../../specs/edm-type.ts";
import type { EnumType, StructuredType } from "../../specs/resource.ts";
import type { Stored } from "../data/entity.ts";
import type { Exchange } from "../exchange.ts";
import { follow, inside } from "./evaluate.ts";
import type { FilterNode, Member, Subject } from "./filter-node.ts";
import { enumValue, instantOf, spanOf, type Value } from "./value.ts";

/** The member that a path names; `undefined` when the documented types have none. */
export function findMember(path: readonly string[], from: StructuredType, ex: Exchange): Member | undefined {
  const names: string[] = [];
  let type: StructuredType | undefined = from;
  let found: { readonly name: string; readonly collection: boolean } | undefined;
  for (const given of path) {
    if (type === undefined || found?.collection === true) return undefined;
    const name: string | undefined = ex.stages.memberNamed(given, type);
    const declared: { readonly type: string } | undefined =
      name === undefined ? undefined : (type.properties[name] ?? type.navigation[name]);
    if (name === undefined || declared === undefined) return undefined;
    found = edmType(declared.type);
    names.push(name);
    const next = ex.world.specs.types.get(found.name);
    type = next?.kind === "enum" ? undefined : next;
  }
  return found === undefined
    ? undefined
    : { path: names, type: found.name, collection: found.collection, structured: type !== undefined };
}

/** The value of a member as the client would see it: hidden enumeration members count as the sentinel. */
export function readMember(node: FilterNode & { kind: "member" }, subject: Subject, ex: Exchange): Value {
  const { path, type } = node.member;
  const bound = node.variable === undefined ? undefined : subject.variables[node.variable];
  const stored = bound === undefined ? follow(subject.entity, path) : inside(bound, path);
  return valueOf(stored, type, ex);
}

function valueOf(stored: Stored | undefined, typeName: string, ex: Exchange): Value {
  // What has members of its own is compared with null alone.
  if (typeof stored === "object" && stored !== null && !Array.isArray(stored)) return true;
  if (typeof stored !== "string") return stored === undefined || typeof stored === "object" ? null : stored;
  switch (typeName) {
    case "Edm.DateTimeOffset":
      return instantOf(stored) ?? null;
    case "Edm.Guid":
      return stored.toLowerCase();
    case "Edm.Date":
      return { kind: "day", text: stored };
    case "Edm.TimeOfDay":
    case "Edm.Duration":
      return spanOf(stored) ?? null;
  }
  const type = ex.world.specs.types.get(typeName);
  if (type?.kind !== "enum") return stored;
  return enumValue(ex.stages.enumText(stored, type, ex), type) ?? null;
}

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
