import { badRequest, type Refused } from "../refusal.ts";

export function malformedFilter(reason: string): Refused {
  return badRequest("malformed-filter", `Invalid filter clause: ${reason}.`);
}

export type TokenKind = "space" | "string" | "guid" | "instant" | "day" | "time" | "number" | "name" | "symbol" | "end";

export interface Token {
  readonly kind: TokenKind;
  readonly text: string;
  readonly at: number;
}

// Longer forms stand first: a GUID or a date also starts like a number or a name.
const forms: readonly (readonly [TokenKind, RegExp])[] = [
  ["space", /[ \t]+/y],
  ["string", /'(?:[^']|'')*'/y],
  ["guid", /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![\w-])/iy],
  ["instant", /\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,12})?)?(?:Z|[+-]\d\d:\d\d)(?![\w-])/iy],
  ["day", /\d{4}-\d\d-\d\d(?![\w:-])/y],
  ["time", /\d\d:\d\d(?::\d\d(?:\.\d{1,12})?)?(?![\w:-])/y],
  ["number", /-?\d+(?:\.\d+)?(?:e[+-]?\d+)?(?![\w-])/iy],
  ["name", /[\p{L}_$][\p{L}\p{N}_]*(?:\.[\p{L}_][\p{L}\p{N}_]*)*/uy],
  ["symbol", /[(),/:]/y],
];

/** The tokens of a filter, spaces included, with one of kind `end` behind them. */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const token = nextToken(text, at);
    if (token === undefined)
      throw badRequest("malformed-filter", `Invalid filter clause: syntax error at position ${at} in '${text}'.`);
    tokens.push(token);
    at += token.text.length;
  }
  return [...tokens, { kind: "end", text: "", at }];
}

function nextToken(text: string, at: number): Token | undefined {
  for (const [kind, form] of forms) {
    form.lastIndex = at;
    const match = form.exec(text);
    if (match !== null) return { kind, text: match[0], at };
  }
  return undefined;
}
