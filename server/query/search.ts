import type { Entity } from "../data/entity.ts";
import type { Exchange } from "../exchange.ts";
import { badRequest } from "../refusal.ts";
import type { SearchNode } from "./query-options.ts";

/** The clauses of a documented `$search`, joined by OR, which binds least, and AND. Throws `Refused` with 400 on anything else. */
export function parseSearch(text: string, ex: Exchange): SearchNode | undefined {
  const { operation } = ex;
  if (operation?.queryOptions.includes("$search") !== true) return undefined;
  const parts = text.trim().match(/"(?:[^"\\]|\\.)*"|\bAND\b|\bOR\b|[()]|\S/g) ?? [];
  const { searchable } = operation;
  if (searchable === undefined) return oneClause(text, operation.wordSearched ?? []);
  return new ClauseReader(parts, searchable).whole();
}

// Plain words are looked for in whatever is text.
function oneClause(text: string, properties: readonly string[]): SearchNode {
  const [, given, words] = /^\s*"(\w+):(.*)"\s*$/s.exec(text) ?? [];
  const property = properties.find((name) => name.toLowerCase() === given?.toLowerCase());
  return property === undefined || words === undefined
    ? { kind: "words", property: undefined, text: text.replaceAll('"', " ").trim() }
    : { kind: "words", property, text: words };
}

class ClauseReader {
  readonly #parts: readonly string[];
  readonly #properties: readonly string[];
  #at = 0;

  constructor(parts: readonly string[], properties: readonly string[]) {
    this.#parts = parts;
    this.#properties = properties;
  }

  whole(): SearchNode {
    const node = this.#any();
    if (this.#at < this.#parts.length) throw this.#refusal();
    return node;
  }

  #any(): SearchNode {
    const parts = [this.#all()];
    while (this.#take("OR")) parts.push(this.#all());
    return { kind: "any", parts };
  }

  #all(): SearchNode {
    const parts = [this.#one()];
    while (this.#take("AND")) parts.push(this.#one());
    return { kind: "all", parts };
  }

  #one(): SearchNode {
    if (this.#take("(")) {
      const inner = this.#any();
      if (!this.#take(")")) throw this.#refusal();
      return inner;
    }
    const clause = this.#parts[this.#at++] ?? "";
    const [, given, text] = /^"(\w+):(.*)"$/s.exec(clause) ?? [];
    const property = this.#properties.find((name) => name.toLowerCase() === given?.toLowerCase());
    if (property === undefined || text === undefined) throw this.#refusal();
    return { kind: "words", property, text: text.replaceAll(/\\(.)/g, "$1") };
  }

  #take(part: string): boolean {
    const is = this.#parts[this.#at] === part;
    if (is) this.#at += 1;
    return is;
  }

  #refusal(): Error {
    return badRequest("malformed-search", `Syntax error in $search at '${this.#parts.slice(this.#at).join(" ")}'.`);
  }
}

export function searchItems(items: readonly Entity[], ex: Exchange): readonly Entity[] {
  const { search } = ex.options;
  return search === undefined ? items : items.filter((item) => finds(search, item, ex));
}

function finds(node: SearchNode, item: Entity, ex: Exchange): boolean {
  if (node.kind !== "words") {
    const found = node.parts.filter((part) => finds(part, item, ex)).length;
    return node.kind === "all" ? found === node.parts.length : found > 0;
  }
  const { property, text } = node;
  const values = property === undefined ? Object.values(item.values) : [item.values[property]];
  return values.some((value) => typeof value === "string" && ex.stages.hasWords(value, text));
}

/** Each word that is looked for begins one of the text, whatever their letter case. */
export function hasWords(text: string, words: string): boolean {
  const have = wordsOf(text);
  return wordsOf(words).every((word) => have.some((one) => one.startsWith(word)));
}

function wordsOf(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}
