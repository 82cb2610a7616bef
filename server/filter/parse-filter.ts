import type { StructuredType } from "../../specs/resource.ts";
import type { Exchange } from "../exchange.ts";
import { conditionOf, matchTypes, type Typed } from "./match-types.ts";
import type { FilterNode } from "./filter-node.ts";
import { type FilterScope, TokenStream } from "./token-stream.ts";
import { parseOperand } from "./parse-operand.ts";

const comparisons = ["eq", "ne", "gt", "ge", "lt", "le"] as const;

/** Parses and type-checks `$filter`. Throws `Refused` with 400 on anything that is not a condition on the type. */
export function parseFilter(text: string, type: StructuredType, ex: Exchange): FilterNode {
  const tokens = new TokenStream(text);
  const condition = conditionOf(parseExpression(tokens, { type, variables: new Map(), ex, parseExpression }));
  if (tokens.peek().kind !== "end") throw tokens.unexpected("an operator");
  return condition.node;
}

// `or` binds loosest.
function parseExpression(tokens: TokenStream, scope: FilterScope): Typed {
  let left = parseAnd(tokens, scope);
  while (tokens.takeWord(["or"]) !== undefined) left = logic("or", left, parseAnd(tokens, scope));
  return left;
}

function parseAnd(tokens: TokenStream, scope: FilterScope): Typed {
  let left = parseNot(tokens, scope);
  while (tokens.takeWord(["and"]) !== undefined) left = logic("and", left, parseNot(tokens, scope));
  return left;
}

function parseNot(tokens: TokenStream, scope: FilterScope): Typed {
  if (tokens.takeWord(["not"]) === undefined) return parseComparison(tokens, parseOperand(tokens, scope), scope);
  if (tokens.peek().kind === "name" && tokens.peek().text.toLowerCase() === "not")
    return negation(parseNot(tokens, scope));
  const operand = parseOperand(tokens, scope);
  // `not` binds tighter than a comparison, but what cannot be negated can only be the start of one.
  return operand.type.kind === "boolean"
    ? parseComparison(tokens, negation(operand), scope)
    : negation(parseComparison(tokens, operand, scope));
}

function parseComparison(tokens: TokenStream, left: Typed, scope: FilterScope): Typed {
  const operator = tokens.takeWord(comparisons);
  if (operator !== undefined) {
    const [a, b] = matchTypes(left, parseOperand(tokens, scope), operator, scope.ex);
    return boolean({ kind: "compare", operator, left: a.node, right: b.node });
  }
  if (tokens.takeWord(["has"]) !== undefined) {
    const [a, b] = matchTypes(left, parseOperand(tokens, scope), "has", scope.ex);
    return boolean({ kind: "has", left: a.node, right: b.node });
  }
  return tokens.takeWord(["in"]) === undefined ? left : parseList(tokens, left, scope);
}

function parseList(tokens: TokenStream, left: Typed, scope: FilterScope): Typed {
  const list: FilterNode[] = [];
  tokens.expectSymbol("(");
  if (!tokens.takeSymbol(")")) {
    do list.push(matchTypes(left, parseOperand(tokens, scope), "in", scope.ex)[1].node);
    while (tokens.takeSymbol(","));
    tokens.expectSymbol(")");
  }
  return boolean({ kind: "in", left: left.node, list });
}

function logic(kind: "and" | "or", left: Typed, right: Typed): Typed {
  return boolean({ kind, left: conditionOf(left).node, right: conditionOf(right).node });
}

function negation(operand: Typed): Typed {
  return boolean({ kind: "not", operand: conditionOf(operand).node });
}

function boolean(node: FilterNode): Typed {
  return { node, type: { kind: "boolean" } };
}
