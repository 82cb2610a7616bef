import { conditionOf, type Kind, kindOf, type Typed, matchTypes } from "./match-types.ts";
import type { FilterNode, Member } from "./filter-node.ts";
import type { FilterScope, TokenStream } from "./token-stream.ts";
import { filterFunctions } from "./functions.ts";
import { malformedFilter } from "./tokenize.ts";
import type { StructuredType } from "../../specs/resource.ts";
import { findMember } from "./member.ts";
import { instantOf, spanOf, type Value } from "./value.ts";

/** Parses a literal, a member, a function call, a lambda or an expression in parentheses. */
export function parseOperand(tokens: TokenStream, scope: FilterScope): Typed {
  if (tokens.takeSymbol("(")) {
    const inner = scope.parseExpression(tokens, scope);
    tokens.expectSymbol(")");
    return inner.type.kind === "boolean" ? { ...inner, node: { kind: "group", inner: inner.node } } : inner;
  }
  const literal = parseLiteral(tokens, scope);
  if (literal !== undefined) return literal;
  if (tokens.peek().kind !== "name") throw tokens.unexpected("an operand");
  const following = tokens.peek(1);
  return following.kind === "symbol" && following.text === "(" ? parseCall(tokens, scope) : parsePath(tokens, scope);
}

function parseCall(tokens: TokenStream, scope: FilterScope): Typed {
  const name = tokens.take().text.toLowerCase();
  const declared = filterFunctions.get(name);
  if (declared === undefined) throw malformedFilter(`there is no function '${name}'`);
  tokens.expectSymbol("(");
  const args: FilterNode[] = [];
  for (const [index, wanted] of declared.takes.entries()) {
    if (index > 0) tokens.expectSymbol(",");
    const arg = scope.parseExpression(tokens, scope);
    if (arg.type.kind !== wanted && arg.type.kind !== "null")
      throw malformedFilter(`'${name}' takes a ${wanted}, not a ${arg.type.kind}`);
    args.push(arg.node);
  }
  tokens.expectSymbol(")");
  return { node: { kind: "call", name, args }, type: { kind: declared.gives } };
}

function parsePath(tokens: TokenStream, scope: FilterScope): Typed {
  const path = [tokens.take().text];
  while (tokens.takeSymbol("/")) {
    if (tokens.peek().kind !== "name") throw tokens.unexpected("a property");
    const quantifier = tokens.peek(1).text === "(" ? tokens.takeWord(["any", "all"]) : undefined;
    if (quantifier !== undefined) return parseLambda(tokens, quantifier, path, scope);
    path.push(tokens.take().text);
  }
  const [first = "", ...rest] = path;
  const bound = scope.variables.get(first);
  const member = memberOf(bound, bound === undefined ? path : rest, scope);
  if (member === undefined) throw malformedFilter(`could not find a property named '${path.join("/")}'`);
  const type: Kind = kindOf(member, scope.ex.world.specs.types);
  return { node: { kind: "member", member, variable: bound === undefined ? undefined : first }, type };
}

// The variable of a lambda over primitive values stands for one of them.
function memberOf(
  bound: StructuredType | string | undefined,
  path: readonly string[],
  scope: FilterScope,
): Member | undefined {
  if (typeof bound !== "string") return findMember(path, bound ?? scope.type, scope.ex);
  return path.length > 0 ? undefined : { path: [], type: bound, collection: false, structured: false };
}

function parseLambda(
  tokens: TokenStream,
  quantifier: "any" | "all",
  path: readonly string[],
  scope: FilterScope,
): Typed {
  const over = findMember(path, scope.type, scope.ex);
  const type = over === undefined ? undefined : scope.ex.world.specs.types.get(over.type);
  const element = type === undefined || type.kind === "enum" ? over?.type : type;
  if (over?.collection !== true || element === undefined) throw malformedFilter(`'${path.join("/")}' is no collection`);
  tokens.expectSymbol("(");
  let variable = "";
  let body: FilterNode | undefined;
  if (quantifier === "all" || !tokens.takeSymbol(")")) {
    if (tokens.peek().kind !== "name") throw tokens.unexpected("a variable");
    variable = tokens.take().text;
    tokens.expectSymbol(":");
    const inner = { ...scope, variables: new Map([...scope.variables, [variable, element]]) };
    body = conditionOf(scope.parseExpression(tokens, inner)).node;
    tokens.expectSymbol(")");
  }
  return { node: { kind: "lambda", quantifier, over, variable, body }, type: { kind: "boolean" } };
}

/** Parses a literal, if one comes next. */
function parseLiteral(tokens: TokenStream, scope: FilterScope): Typed | undefined {
  const { kind, text } = tokens.peek();
  switch (kind) {
    case "string":
      return typed(tokens, "text", unquote(text));
    case "guid":
      return typed(tokens, "guid", text.toLowerCase());
    case "number":
      return typed(tokens, "number", Number(text));
    case "day":
      return typed(tokens, "day", { kind: "day", text });
    case "time":
      return typed(tokens, "time", spanOf(text) ?? null);
    case "instant": {
      const instant = instantOf(text);
      if (instant === undefined) throw malformedFilter(`'${text}' is no point in time`);
      return typed(tokens, "instant", instant);
    }
    case "name":
      return named(tokens, scope);
    case "space":
    case "symbol":
    case "end":
      return undefined;
  }
}

function named(tokens: TokenStream, scope: FilterScope): Typed | undefined {
  const { text } = tokens.peek();
  if (tokens.peek(1).kind === "string" && tokens.touchesNext()) return qualifiedMember(tokens, scope);
  switch (text) {
    case "null":
      return typed(tokens, "null", null);
    case "true":
    case "false":
      return typed(tokens, "boolean", text === "true");
    default:
      return undefined;
  }
}

function qualifiedMember(tokens: TokenStream, scope: FilterScope): Typed {
  const name = tokens.take().text;
  if (name === "duration") {
    const span = spanOf(unquote(tokens.peek().text));
    if (span === undefined) throw malformedFilter(`${tokens.peek().text} is no duration`);
    return typed(tokens, "duration", span);
  }
  const type = scope.ex.world.specs.types.get(name);
  if (type?.kind !== "enum") throw malformedFilter(`there is no enumeration type '${name}'`);
  const text: Typed = { node: { kind: "literal", value: unquote(tokens.take().text) }, type: { kind: "text" } };
  const placeholder: Typed = { node: { kind: "literal", value: null }, type: { kind: "enum", type } };
  return matchTypes(placeholder, text, "eq", scope.ex)[1];
}

function typed(tokens: TokenStream, kind: Exclude<Kind["kind"], "enum" | "other">, value: Value): Typed {
  tokens.take();
  return { node: { kind: "literal", value }, type: { kind } };
}

function unquote(text: string): string {
  return text.slice(1, -1).replaceAll("''", "'");
}
