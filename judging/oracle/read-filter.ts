import type { Flaw } from "../../specs/requirement.ts";
import type { Operator } from "../../specs/resource.ts";
import { instantOf } from "../values/instant.ts";
import { all, any, group, not } from "./build.ts";
import type { Expression, Literal } from "./expression.ts";

const operators: ReadonlySet<string> = new Set(["eq", "ne", "lt", "le", "gt", "ge", "has"] satisfies (
  | Operator
  | "has"
)[]);

/**
 * Reads a filter of comparisons, functions of texts, lists, conditions on elements, `and`, `or`, `not` and parentheses. Undefined for anything else that OData knows, and for
 * what is no OData at all: the oracle says nothing of it.
 */
export function readFilter(text: string): Expression | undefined {
  const tokens = tokensOf(text);
  if (tokens === undefined) return undefined;
  const reader = new Reader(tokens);
  const expression = reader.either();
  return reader.done ? expression : undefined;
}

// `and` binds tighter than `or`, `not` tighter than both.
class Reader {
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  get done(): boolean {
    return this.#at === this.#tokens.length;
  }

  either(): Expression | undefined {
    return this.#joined("or", () => this.#joined("and", () => this.#single(), all), any);
  }

  #joined(
    word: "and" | "or",
    operand: () => Expression | undefined,
    join: (operands: readonly Expression[]) => Expression,
  ): Expression | undefined {
    const operands: Expression[] = [];
    do {
      const next = operand();
      if (next === undefined) return undefined;
      operands.push(next);
    } while (this.#take("name", word));
    return join(operands);
  }

  #single(): Expression | undefined {
    if (this.#take("name", "not")) {
      const operand = this.#single();
      return operand === undefined ? undefined : not(operand);
    }
    if (!this.#take("mark", "(")) return this.#comparison();
    const inner = this.either();
    return inner === undefined || !this.#take("mark", ")") ? undefined : group(inner);
  }

  #comparison(): Expression | undefined {
    const name = this.#tokens[this.#at];
    if (name?.kind !== "name") return undefined;
    this.#at += 1;
    const called = name.text.toLowerCase();
    if (isFunction(called)) return this.#call(called);
    const quantified = /^(.+)\/(any|all)$/.exec(name.text);
    if (quantified !== null && this.#take("mark", "(")) return this.#lambda(quantified[1] ?? "", quantified[2] ?? "");
    return this.#behind(name.text);
  }

  // What stands behind a member: an operator and a constant, a list, or nothing, where the member itself is a condition.
  #behind(path: string): Expression | undefined {
    if (this.#take("name", "in")) return this.#list(path);
    const operator = this.#tokens[this.#at];
    if (operator?.kind === "name" && isOperator(operator.text)) {
      this.#at += 1;
      const literal = this.#literal();
      return literal === undefined ? undefined : { kind: "compare", path, operator: operator.text, literal };
    }
    // `open and …`: a Boolean stands alone.
    const bare = operator === undefined || operator.text === ")" || operator.text === "and" || operator.text === "or";
    return bare ? { kind: "compare", path, operator: "eq", literal: { kind: "boolean", value: true } } : undefined;
  }

  #call(operator: "startswith" | "endswith" | "contains"): Expression | undefined {
    if (!this.#take("mark", "(")) return undefined;
    const path = this.#tokens[this.#at];
    this.#at += 1;
    if (path?.kind !== "name" || !this.#take("mark", ",")) return undefined;
    const literal = this.#literal();
    if (literal?.kind !== "text" || !this.#take("mark", ")")) return undefined;
    const found: Expression = { kind: "compare", path: path.text, operator, literal };
    // `startswith(a,'b') eq true` says the same.
    if (!this.#take("name", "eq")) return found;
    if (this.#take("name", "true")) return found;
    return this.#take("name", "false") ? not(found) : undefined;
  }

  #list(path: string): Expression | undefined {
    if (!this.#take("mark", "(")) return undefined;
    const literals: Literal[] = [];
    do {
      const literal = this.#literal();
      if (literal === undefined) return undefined;
      literals.push(literal);
    } while (this.#take("mark", ","));
    return this.#take("mark", ")") ? { kind: "in", path, literals } : undefined;
  }

  // A single condition on the element, or on a member of it.
  #lambda(path: string, quantifier: string): Expression | undefined {
    const variable = this.#tokens[this.#at];
    this.#at += 1;
    if (variable?.kind !== "name" || !this.#take("mark", ":")) return undefined;
    const inner = this.#comparison();
    if (inner?.kind !== "compare" || inner.each !== undefined || !this.#take("mark", ")")) return undefined;
    const [first, ...below] = inner.path.split("/");
    if (first !== variable.text || below.length > 1) return undefined;
    const each = {
      quantifier: quantifier === "any" ? "any" : "all",
      ...(below[0] === undefined ? {} : { inner: below[0] }),
    } as const;
    return { ...inner, path, each };
  }

  #literal(): Literal | undefined {
    const next = this.#tokens[this.#at];
    this.#at += 1;
    return next === undefined ? undefined : literalOf(next);
  }

  #take(kind: Token["kind"], text: string): boolean {
    const next = this.#tokens[this.#at];
    if (next?.kind !== kind || next.text !== text) return false;
    this.#at += 1;
    return true;
  }
}

function isOperator(text: string): text is Operator | "has" {
  return operators.has(text);
}

function isFunction(text: string): text is "startswith" | "endswith" | "contains" {
  return text === "startswith" || text === "endswith" || text === "contains";
}

function literalOf({ kind, text }: Token): Literal | undefined {
  switch (kind) {
    case "text":
      return { kind, value: text.slice(1, -1).replaceAll("''", "'") };
    case "datetime":
      return instantOf(text) === undefined ? undefined : { kind, value: text };
    case "duration":
      return { kind, value: text.slice(text.indexOf("'") + 1, -1) };
    case "number":
    case "guid":
    case "date":
    case "time":
      return { kind, value: text };
    case "name":
      if (text === "true" || text === "false") return { kind: "boolean", value: text === "true" };
      return text === "null" ? { kind: "null" } : undefined;
    case "mark":
      return undefined;
  }
}

/** A piece of a filter's text. */
interface Token {
  readonly kind: "text" | "datetime" | "guid" | "date" | "time" | "duration" | "number" | "name" | "mark";
  readonly text: string;
}

const kinds = ["duration", "text", "datetime", "guid", "date", "time", "number", "name", "mark"] as const;

const token = new RegExp(
  [
    "\\s*(?:(?<duration>duration'[^']*')",
    "(?<text>'(?:[^']|'')*')",
    "(?<datetime>-?\\d{4,}-\\d\\d-\\d\\dT[\\d:.]+(?:Z|[+-]\\d\\d:\\d\\d))",
    "(?<guid>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})",
    "(?<date>\\d{4}-\\d\\d-\\d\\d(?![\\w:]))",
    "(?<time>\\d\\d:\\d\\d(?::\\d\\d(?:\\.\\d+)?)?)",
    "(?<number>-?\\d+(?:\\.\\d+)?(?:e[+-]?\\d+)?(?![\\w-]))",
    "(?<name>[A-Za-z_]\\w*(?:\\/[A-Za-z_]\\w*)*)",
    "(?<mark>[(),:]))",
  ].join("|"),
  "iy",
);

/** Takes a filter apart; undefined where some of it is no OData that the oracle knows. */
function tokensOf(text: string): readonly Token[] | undefined {
  const found: Token[] = [];
  token.lastIndex = 0;
  const end = text.trimEnd().length;
  while (token.lastIndex < end) {
    const groups = token.exec(text)?.groups;
    if (groups === undefined) return undefined;
    for (const kind of kinds) {
      const value = groups[kind];
      if (value !== undefined) found.push({ kind, text: value });
    }
  }
  return found;
}

/** The flaw of a filter that is certain without knowing any of its names; undefined where none is. */
export function flawOf(filter: string): Flaw | undefined {
  const bare = filter.replaceAll(/'(?:[^']|'')*'/g, '"');
  if (bare.includes("'")) return "unterminated";
  let depth = 0;
  for (const char of bare) {
    if (char === "(") depth += 1;
    else if (char === ")" && --depth < 0) return "unbalanced";
  }
  if (depth > 0) return "unbalanced";
  return /(^|[\s)"])(eq|ne|lt|le|gt|ge|and|or|not)\s*$/.test(bare) ? "incomplete" : undefined;
}
