import type { EnumType, TypeIndex } from "../../specs/resource.ts";
import type { Exchange } from "../exchange.ts";
import type { Comparison, FilterNode, Member } from "./filter-node.ts";
import { isHiddenMember } from "./member.ts";
import { malformedFilter } from "./tokenize.ts";
import { enumValue } from "./value.ts";

/** The static kind of an expression. */
export type Kind =
  | {
      readonly kind:
        | "null"
        | "boolean"
        | "number"
        | "text"
        | "guid"
        | "instant"
        | "day"
        | "time"
        | "duration"
        | "other";
    }
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
    case "Edm.Guid":
      return { kind: "guid" };
    case "Edm.Date":
      return { kind: "day" };
    case "Edm.TimeOfDay":
      return { kind: "time" };
    case "Edm.Duration":
      return { kind: "duration" };
    case "Edm.Byte":
    case "Edm.SByte":
    case "Edm.Single":
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

/** Checks that two operands can be compared, and reads a string beside an enumeration as its member. */
export function matchTypes(
  left: Typed,
  right: Typed,
  operator: Comparison | "has" | "in",
  ex: Exchange,
): readonly [Typed, Typed] {
  if (left.type.kind === "enum") return [left, asMember(right, left.type.type, ex)];
  if (right.type.kind === "enum") return [asMember(left, right.type.type, ex), right];
  const kinds = [left.type.kind, right.type.kind];
  const equality = operator === "eq" || operator === "ne" || operator === "in";
  // Of what has members of its own it can be asked whether it is there.
  const isPresence = kinds.includes("null") && equality && [left, right].some(({ node }) => isObject(node));
  if ((kinds.includes("other") && !isPresence) || operator === "has")
    throw malformedFilter(`'${operator}' cannot be applied to these operands`);
  if (kinds.includes("null")) return [left, right];
  if (kinds[0] !== kinds[1] || (kinds[0] === "boolean" && !equality)) {
    throw malformedFilter(`incompatible types: '${kinds[0]}' and '${kinds[1]}' for '${operator}'`);
  }
  return [left, right];
}

function isObject(node: FilterNode): boolean {
  return node.kind === "member" && node.member.structured && !node.member.collection;
}

function asMember(operand: Typed, type: EnumType, ex: Exchange): Typed {
  if (operand.type.kind === "null" || (operand.type.kind === "enum" && operand.type.type === type)) return operand;
  const value = operand.node.kind === "literal" ? operand.node.value : undefined;
  const text = typeof value === "string" ? value : undefined;
  const member = text === undefined ? undefined : enumValue(text, type);
  if (member === undefined || text === undefined) throw malformedFilter(`the operand is no member of '${type.name}'`);
  if (!ex.wantsUnknownMembers && text.split(",").some((name) => isHiddenMember(name.trim(), type))) {
    throw malformedFilter(`'${text}' needs the header Prefer: include-unknown-enum-members`);
  }
  return { node: { kind: "literal", value: member }, type: { kind: "enum", type } };
}

/** The expression itself, if it is a condition. Throws `Refused` with 400 if not. */
export function conditionOf(expression: Typed): Typed {
  if (expression.type.kind === "boolean") return expression;
  throw malformedFilter("a condition is expected, not a value");
}
