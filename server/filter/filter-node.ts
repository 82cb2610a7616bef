import type { Member } from "./member-path.ts";
import type { Value } from "./value.ts";

export type Comparison = "eq" | "ne" | "gt" | "ge" | "lt" | "le";

/**
 * A `$filter` expression after its types were checked. A member with a `variable` belongs to the lambda's item; a group
 * is a condition that stood in parentheses.
 */
export type FilterNode =
  | { readonly kind: "literal"; readonly value: Value }
  | { readonly kind: "member"; readonly member: Member; readonly variable: string | undefined }
  | { readonly kind: "and" | "or"; readonly left: FilterNode; readonly right: FilterNode }
  | { readonly kind: "not"; readonly operand: FilterNode }
  | { readonly kind: "group"; readonly inner: FilterNode }
  | { readonly kind: "compare"; readonly operator: Comparison; readonly left: FilterNode; readonly right: FilterNode }
  | { readonly kind: "in"; readonly left: FilterNode; readonly list: readonly FilterNode[] }
  | { readonly kind: "has"; readonly left: FilterNode; readonly right: FilterNode }
  | { readonly kind: "call"; readonly name: string; readonly args: readonly FilterNode[] }
  | {
      readonly kind: "lambda";
      readonly quantifier: "any" | "all";
      readonly over: Member;
      readonly variable: string;
      readonly body: FilterNode | undefined;
    };
