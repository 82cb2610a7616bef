import type { Contract } from "../../specs/contract.ts";
import type { Property } from "../../specs/resource.ts";
import { type Comparable, complexMembers, propertyAt, valueKind } from "../values/comparable.ts";
import { navigationFilter, structuralMembers } from "../values/documented-members.ts";
import { earlierMembers } from "../values/enum-pairs.ts";
import { type Comparison, comparisonsOf, type Expression, type Literal } from "./expression.ts";

/** What a filter is made of: one comparison by what it compares, or how several are put together. */
export type FilterForm =
  | "datetime"
  | "text"
  | "enum"
  | "navigation"
  | "null"
  | "number"
  | "boolean"
  | "guid"
  /** A day, a time of day or a length of time. */
  | "moment"
  /** A function that looks for a part of a text. */
  | "part"
  | "flag"
  /** A list of values. */
  | "listed"
  /** A condition on the elements of a collection. */
  | "elements"
  /** A condition on the entities that a navigation property leads to. */
  | "entities"
  /** A member of a complex value. */
  | "complex"
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
  if (kinds.has("in") && !kinds.has("and") && !kinds.has("or"))
    return isListable(expression, contract) ? "listed" : undefined;
  return kinds.has("and") ? "and" : kinds.has("or") ? "or" : leaves[0];
}

function isListable(expression: Expression, contract: Contract): boolean {
  return comparisonsOf(expression).every(
    ({ path }) => propertyAt(path, contract)?.filterFunctions?.includes("in") === true,
  );
}

function leafForm({ path, operator, literal, each }: Comparison, contract: Contract): FilterForm | undefined {
  if (each !== undefined) {
    const { quantifiers, members } = contract.operation.askedEntities?.get(path) ?? {};
    const asked = quantifiers?.includes(each.quantifier) === true && members?.includes(each.inner ?? "") === true;
    const isStructural = structuralMembers(contract).some(([name]) => name === path);
    if (asked) return isStructural ? "elements" : "entities";
    return elementsForm(path, each.quantifier, contract);
  }
  if (path.includes("/")) {
    if (navigationFilter(contract, path).some((one) => one === operator) && literal.kind === "text")
      return "navigation";
    const inner = complexMembers(contract).find(([name]) => name === path)?.[1];
    return inner !== undefined && supports(inner, operator) && fits(inner, literal, contract) ? "complex" : undefined;
  }
  const property = structuralMembers(contract).find(([name]) => name === path)?.[1];
  if (property === undefined || !supports(property, operator)) return undefined;
  if (literal.kind === "null") return operator === "eq" || operator === "ne" ? "null" : undefined;
  if (!fits(property, literal, contract)) return undefined;
  if (operator === "has") return "flag";
  if (operator === "startswith" || operator === "endswith" || operator === "contains") return "part";
  return formOfKind(valueKind(property, contract));
}

function supports({ filter = [], filterFunctions = [] }: Property, operator: Comparison["operator"]): boolean {
  return [...filter, ...filterFunctions].some((one) => one === operator);
}

// A constant that is of another type is refused: nothing of what comes back is right or wrong.
function fits(property: Property, literal: Literal, contract: Contract): boolean {
  const kind = valueKind(property, contract);
  if (kind !== "enum" && kind !== "flags") return kind === literal.kind;
  const type = contract.types.get(property.type);
  return literal.kind === "text" && earlierMembers(type).includes(literal.value);
}

function formOfKind(kind: Comparable | undefined): FilterForm | undefined {
  switch (kind) {
    case "date":
    case "time":
    case "duration":
      return "moment";
    case "flags":
      return "flag";
    case "datetime":
    case "text":
    case "enum":
    case "number":
    case "boolean":
    case "guid":
    case undefined:
      return kind;
  }
}

// `any` and `all` are documented by their names; where a collection supports a comparison, only `any` can be meant.
function elementsForm(path: string, quantifier: "any" | "all", contract: Contract): FilterForm | undefined {
  const property = structuralMembers(contract).find(([name]) => name === path)?.[1];
  const { filter = [], filterFunctions = [] } = property ?? {};
  return filterFunctions.includes(quantifier) || (quantifier === "any" && filter.length > 0) ? "elements" : undefined;
}

function kindsOf(expression: Expression): ReadonlySet<Expression["kind"]> {
  switch (expression.kind) {
    case "compare":
    case "in":
      return new Set([expression.kind]);
    case "not":
    case "group":
      return new Set([expression.kind, ...kindsOf(expression.operand)]);
    case "and":
    case "or":
      return new Set([expression.kind, ...kindsOf(expression.left), ...kindsOf(expression.right)]);
  }
}
