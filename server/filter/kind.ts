import type { EnumType, TypeIndex } from "../../specs/resource.ts";
import type { FilterNode } from "./filter-node.ts";
import type { Member } from "./member.ts";

/** The static kind of an expression. */
export type Kind =
  | { readonly kind: "null" | "boolean" | "number" | "text" | "guid" | "instant" | "day" | "other" }
  | { readonly kind: "enum"; readonly type: EnumType };

export interface Typed {
  readonly node: FilterNode;
  readonly type: Kind;
}

/** The kind of a member's values; `other` for what cannot be compared. */
export function kindOf(member: Member, types: TypeIndex): Kind {
  if (member.collection || member.structured) return { kind: "other" };
  switch (member.type) {
    case "Edm.String":
      return { kind: "text" };
    case "Edm.Boolean":
      return { kind: "boolean" };
    case "Edm.DateTimeOffset":
      return { kind: "instant" };
    case "Edm.Int16":
    case "Edm.Int32":
    case "Edm.Int64":
    case "Edm.Decimal":
    case "Edm.Double":
      return { kind: "number" };
    default: {
      const type = types.get(member.type);
      return type?.kind === "enum" ? { kind: "enum", type } : { kind: "other" };
    }
  }
}
