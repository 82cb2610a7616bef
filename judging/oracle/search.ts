import { folded } from "../values/collation.ts";
import type { Item } from "../values/item.ts";

/** What `$search` asks for: clauses on named properties, or plain words, which have no property. */
export type Search =
  | { readonly kind: "clause"; readonly property: string | undefined; readonly text: string }
  | { readonly kind: "and" | "or"; readonly operands: readonly [Search, ...Search[]] };

/** `$search` as it stands in a URL before it is encoded. */
export function printSearch(search: Search): string {
  if (search.kind === "clause") {
    const text = search.property === undefined ? search.text : `${search.property}:${search.text}`;
    return `"${text.replaceAll(/["\\]/g, "\\$&")}"`;
  }
  const parts = search.operands.map((operand) =>
    operand.kind === "or" && search.kind === "and" ? `(${printSearch(operand)})` : printSearch(operand),
  );
  return parts.join(search.kind === "and" ? " AND " : " OR ");
}

const token = /\s*(?:"((?:[^"\\]|\\.)*)"|(AND|OR|NOT)\b|([()])|([^\s"()]+))/y;

type Token = { readonly clause: string } | { readonly word: string };

function tokensOf(text: string): readonly Token[] | undefined {
  const found: Token[] = [];
  token.lastIndex = 0;
  while (token.lastIndex < text.trimEnd().length) {
    const [, quoted, operator, parenthesis, word] = token.exec(text) ?? [];
    const clause = quoted?.replaceAll(/\\(.)/g, "$1") ?? word;
    if (clause !== undefined) found.push({ clause });
    else if ((operator ?? parenthesis) !== undefined) found.push({ word: operator ?? parenthesis ?? "" });
    else return undefined;
  }
  return found;
}

/** Reads a `$search`; undefined where it has more than clauses, AND, OR and parentheses, or two clauses with nothing between. */
export function readSearch(text: string): Search | undefined {
  const tokens = tokensOf(text);
  if (tokens === undefined) return undefined;
  let at = 0;
  const isWord = (word: string): boolean => {
    const next = tokens[at];
    return next !== undefined && "word" in next && next.word === word;
  };
  const joined = (kind: "and" | "or", inner: () => Search | undefined): Search | undefined => {
    const first = inner();
    if (first === undefined) return undefined;
    const operands: [Search, ...Search[]] = [first];
    while (isWord(kind.toUpperCase())) {
      at += 1;
      const next = inner();
      if (next === undefined) return undefined;
      operands.push(next);
    }
    return operands.length === 1 ? first : { kind, operands };
  };
  const primary = (): Search | undefined => {
    const next = tokens[at];
    if (next === undefined) return undefined;
    at += 1;
    if ("clause" in next) return clauseOf(next.clause);
    if (next.word !== "(") return undefined;
    const inner = either();
    if (!isWord(")")) return undefined;
    at += 1;
    return inner;
  };
  const either = (): Search | undefined => joined("or", () => joined("and", primary));
  const search = either();
  return at === tokens.length ? search : undefined;
}

function clauseOf(text: string): Search {
  const [, property, rest] = /^([A-Za-z]\w*):(.+)$/s.exec(text) ?? [];
  return property === undefined || rest === undefined
    ? { kind: "clause", property: undefined, text }
    : { kind: "clause", property, text: rest };
}

/** Which items a search surely finds, and which it surely does not. What is in neither is the service's own to decide. */
export interface Found {
  readonly inside: readonly Item[];
  readonly outside: readonly Item[];
}

/**
 * Applies a search to items. `searchable`: the properties whose clauses are documented; no other clause decides anything.
 * `words`: those that plain words are looked for in, among others.
 */
export function searched(
  search: Search,
  items: readonly Item[],
  searchable: readonly string[],
  words: readonly string[] = [],
): Found {
  const outcomes = items.map((item) => [item, outcomeOn(search, item, searchable, words)] as const);
  const having = (wanted: boolean): readonly Item[] =>
    outcomes.flatMap(([item, outcome]) => (outcome === wanted ? [item] : []));
  return { inside: having(true), outside: having(false) };
}

/** The documented properties that a search names. */
export function searchedProperties(search: Search, searchable: readonly string[]): readonly string[] {
  if (search.kind === "clause") return searchable.filter((name) => isNamed(name, search.property));
  return [...new Set(search.operands.flatMap((operand) => searchedProperties(operand, searchable)))];
}

function isNamed(name: string, property: string | undefined): boolean {
  return name.toLowerCase() === property?.toLowerCase();
}

function outcomeOn(
  search: Search,
  item: Item,
  searchable: readonly string[],
  words: readonly string[],
): boolean | undefined {
  if (search.kind === "clause") {
    // Where else they may stand nobody says.
    if (search.property === undefined)
      return words.some((name) => clauseOn(item.value[name], search.text) === true) || undefined;
    const name = searchable.find((known) => isNamed(known, search.property));
    return name === undefined ? undefined : clauseOn(item.value[name], search.text);
  }
  const all = search.operands.map((operand) => outcomeOn(operand, item, searchable, words));
  const decisive = search.kind === "or";
  if (all.includes(decisive)) return decisive;
  return all.includes(undefined) ? undefined : !decisive;
}

// Services take texts apart in ways of their own: at spaces, at signs, where letter case or digits begin. All of them find
// what begins with the very words, and none what lacks a piece of them.
function clauseOn(value: unknown, text: string): boolean | undefined {
  if (value === null) return false;
  if (typeof value !== "string") return undefined;
  const [have, term] = [folded(value), folded(text)];
  const pieces = piecesOf(text);
  if (pieces.length === 0) return undefined;
  if (pieces.some((piece) => !have.includes(piece))) return false;
  const isPlain = /^[a-z]{3,}(?: [a-z]{3,})*$/.test(term);
  return isPlain && (have === term || have.startsWith(`${term} `)) ? true : undefined;
}

function piecesOf(text: string): readonly string[] {
  const apart = text.replaceAll(/(\p{Ll})(\p{Lu})/gu, "$1 $2").replaceAll(/(\p{L})(\d)|(\d)(\p{L})/gu, "$1$3 $2$4");
  return apart.split(/[^\p{L}\p{M}\d]+/u).flatMap((piece) => (piece === "" ? [] : [folded(piece)]));
}
