import type { EnumType } from "../../specs/resource.ts";
import type { Exchange } from "../exchange.ts";
import { enumValue } from "./enum-value.ts";
import type { Comparison } from "./filter-node.ts";
import { isHiddenMember } from "./hidden-member.ts";
import type { Typed } from "./kind.ts";
import { malformedFilter } from "./malformed-filter.ts";

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
  if (kinds.includes("other") || operator === "has")
    throw malformedFilter(`'${operator}' cannot be applied to these operands`);
  if (kinds.includes("null")) return [left, right];
  if (kinds[0] !== kinds[1] || (kinds[0] === "boolean" && !equality)) {
    throw malformedFilter(`incompatible types: '${kinds[0]}' and '${kinds[1]}' for '${operator}'`);
  }
  return [left, right];
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
