import type { Entity, Stored } from "../data/entity.ts";
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

/** A property reached over single-valued steps, such as `task/displayName`, in canonical spelling. */
export interface Member {
  readonly path: readonly string[];
  /** The type's name, of the items when it is a collection. */
  readonly type: string;
  readonly collection: boolean;
  readonly structured: boolean;
}

/** The item that a filter looks at, and the items that lambda variables stand for. */
export interface Subject {
  readonly entity: Entity;
  readonly variables: Readonly<Record<string, Stored>>;
}
