import type { FilterScope, TokenStream } from "./token-stream.ts";
import { instantOf, spanOf, type Value } from "./value.ts";
import { type Kind, matchTypes, type Typed } from "./match-types.ts";
import { malformedFilter } from "./tokenize.ts";

/** Parses a literal, if one comes next. */
export function parseLiteral(tokens: TokenStream, scope: FilterScope): Typed | undefined {
  const { kind, text } = tokens.peek();
  switch (kind) {
    case "string":
      return literal(tokens, "text", unquote(text));
    case "guid":
      return literal(tokens, "guid", text.toLowerCase());
    case "number":
      return literal(tokens, "number", Number(text));
    case "day":
      return literal(tokens, "day", { kind: "day", text });
    case "time":
      return literal(tokens, "time", spanOf(text) ?? null);
    case "instant": {
      const instant = instantOf(text);
      if (instant === undefined) throw malformedFilter(`'${text}' is no point in time`);
      return literal(tokens, "instant", instant);
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
      return literal(tokens, "null", null);
    case "true":
    case "false":
      return literal(tokens, "boolean", text === "true");
    default:
      return undefined;
  }
}

function qualifiedMember(tokens: TokenStream, scope: FilterScope): Typed {
  const name = tokens.take().text;
  if (name === "duration") {
    const span = spanOf(unquote(tokens.peek().text));
    if (span === undefined) throw malformedFilter(`${tokens.peek().text} is no duration`);
    return literal(tokens, "duration", span);
  }
  const type = scope.ex.world.specs.types.get(name);
  if (type?.kind !== "enum") throw malformedFilter(`there is no enumeration type '${name}'`);
  const text: Typed = { node: { kind: "literal", value: unquote(tokens.take().text) }, type: { kind: "text" } };
  const placeholder: Typed = { node: { kind: "literal", value: null }, type: { kind: "enum", type } };
  return matchTypes(placeholder, text, "eq", scope.ex)[1];
}

function literal(tokens: TokenStream, kind: Exclude<Kind["kind"], "enum" | "other">, value: Value): Typed {
  tokens.take();
  return { node: { kind: "literal", value }, type: { kind } };
}

function unquote(text: string): string {
  return text.slice(1, -1).replaceAll("''", "'");
}
