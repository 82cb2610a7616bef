import type { Operator } from "../../specs/resource.ts";
import { instantOf } from "../values/instant.ts";
import { all, any, group, not } from "./build.ts";
import type { Expression, Literal } from "./expression.ts";

const token =
  /\s*(?:(?<text>'(?:[^']|'')*')|(?<datetime>-?\d{4,}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d))|(?<name>[A-Za-z_]\w*(?:\/[A-Za-z_]\w*)*)|(?<mark>[()]))/iy;
const operators: ReadonlySet<string> = new Set(["eq", "ne", "lt", "le", "gt", "ge"] satisfies Operator[]);

/**
 * Reads a filter of comparisons, `and`, `or`, `not` and parentheses. Undefined for anything else that OData knows, and for
 * what is no OData at all: the oracle says nothing of it.
 */
export function readFilter(text: string): Expression | undefined {
  const tokens = tokensOf(text);
  if (tokens === undefined) return undefined;
  const reader = new Reader(tokens);
  const expression = reader.either();
  return reader.done ? expression : undefined;
}

interface Token {
  readonly kind: "text" | "datetime" | "name" | "mark";
  readonly text: string;
}

function tokensOf(text: string): readonly Token[] | undefined {
  const found: Token[] = [];
  token.lastIndex = 0;
  const end = text.trimEnd().length;
  while (token.lastIndex < end) {
    const groups = token.exec(text)?.groups;
    if (groups === undefined) return undefined;
    for (const kind of ["text", "datetime", "name", "mark"] as const) {
      const value = groups[kind];
      if (value !== undefined) found.push({ kind, text: value });
    }
  }
  return found;
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
    const [path, operator, operand] = this.#tokens.slice(this.#at, this.#at + 3);
    if (path?.kind !== "name" || operator?.kind !== "name" || operand === undefined) return undefined;
    if (!isOperator(operator.text)) return undefined;
    const literal = literalOf(operand);
    if (literal === undefined) return undefined;
    this.#at += 3;
    return { kind: "compare", path: path.text, operator: operator.text, literal };
  }

  #take(kind: Token["kind"], text: string): boolean {
    const next = this.#tokens[this.#at];
    if (next?.kind !== kind || next.text !== text) return false;
    this.#at += 1;
    return true;
  }
}

function isOperator(text: string): text is Operator {
  return operators.has(text);
}

function literalOf({ kind, text }: Token): Literal | undefined {
  if (kind === "text") return { kind, value: text.slice(1, -1).replaceAll("''", "'") };
  if (kind === "datetime") return instantOf(text) === undefined ? undefined : { kind, value: text };
  return kind === "name" && text === "null" ? { kind: "null" } : undefined;
}
