import type { Contract } from "../../specs/contract.ts";
import { edmType } from "../../specs/edm-type.ts";
import { navigationFilter, structuralMembers } from "../values/documented-members.ts";
import { earlierMembers } from "../values/earlier-members.ts";
import { type Comparison, comparisonsOf, type Expression } from "./expression.ts";

/** What a filter is made of: one comparison by what it compares, or how several are put together. */
export type FilterForm =
  | "datetime"
  | "text"
  | "enum"
  | "navigation"
  | "null"
  | "and"
  | "or"
  | "not"
  /** `and` and `or` without parentheses. */
  | "precedence"
  /** `and` and `or` with parentheses. */
  | "parentheses";

/** The form of a filter; undefined where a member, operator or value of it is not documented. */
export function formOf(expression: Expression, contract: Contract): FilterForm | undefined {
  const leaves = comparisonsOf(expression).map((leaf) => leafForm(leaf, contract));
  if (leaves.some((leaf) => leaf === undefined)) return undefined;
  const kinds = kindsOf(expression);
  if (kinds.has("not")) return "not";
  if (kinds.has("and") && kinds.has("or")) return kinds.has("group") ? "parentheses" : "precedence";
  return kinds.has("and") ? "and" : kinds.has("or") ? "or" : leaves[0];
}

function leafForm({ path, operator, literal }: Comparison, contract: Contract): FilterForm | undefined {
  if (path.includes("/")) {
    return navigationFilter(contract, path).includes(operator) && literal.kind === "text" ? "navigation" : undefined;
  }
  const property = structuralMembers(contract).find(([name]) => name === path)?.[1];
  if (property?.filter?.includes(operator) !== true) return undefined;
  if (literal.kind === "null") return operator === "eq" || operator === "ne" ? "null" : undefined;
  const type = contract.types.get(edmType(property.type).name);
  if (type?.kind === "enum") {
    return literal.kind === "text" && earlierMembers(type).includes(literal.value) ? "enum" : undefined;
  }
  if (property.type === "Edm.DateTimeOffset") return literal.kind === "datetime" ? "datetime" : undefined;
  return property.type === "Edm.String" && literal.kind === "text" ? "text" : undefined;
}

function kindsOf(expression: Expression): ReadonlySet<Expression["kind"]> {
  switch (expression.kind) {
    case "compare":
      return new Set(["compare"]);
    case "not":
    case "group":
      return new Set([expression.kind, ...kindsOf(expression.operand)]);
    case "and":
    case "or":
      return new Set([expression.kind, ...kindsOf(expression.left), ...kindsOf(expression.right)]);
  }
}
