import { edmType } from "../../specs/edm-type.ts";
import type { StructuredType } from "../../specs/resource.ts";
import type { Exchange } from "../exchange.ts";

/** A property reached over single-valued steps, such as `task/displayName`, in canonical spelling. */
export interface Member {
  readonly path: readonly string[];
  /** The type's name, of the items when it is a collection. */
  readonly type: string;
  readonly collection: boolean;
  readonly structured: boolean;
}

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
