import type { StructuredType } from "../../specs/resource.ts";
import type { Exchange } from "../exchange.ts";
import type { Typed } from "./match-types.ts";
import { malformedFilter, type Token, tokenize } from "./tokenize.ts";

const end: Token = { kind: "end", text: "", at: 0 };

/** The tokens of a filter, read one after the other; spaces are skipped. */
export class TokenStream {
  readonly #tokens: readonly Token[];
  #next = 0;

  constructor(text: string) {
    this.#tokens = tokenize(text).filter(({ kind }) => kind !== "space");
  }

  peek(ahead = 0): Token {
    return this.#tokens[this.#next + ahead] ?? end;
  }

  take(): Token {
    const token = this.peek();
    this.#next++;
    return token;
  }

  /** Whether the next token touches the one after it. */
  touchesNext(): boolean {
    return this.peek().at + this.peek().text.length === this.peek(1).at;
  }

  takeSymbol(text: string): boolean {
    const found = this.peek().kind === "symbol" && this.peek().text === text;
    if (found) this.#next++;
    return found;
  }

  /** Takes one of these words, written in any case. */
  takeWord<W extends string>(words: readonly W[]): W | undefined {
    const token = this.peek();
    const word = token.kind === "name" ? words.find((candidate) => candidate === token.text.toLowerCase()) : undefined;
    if (word !== undefined) this.#next++;
    return word;
  }

  expectSymbol(text: string): void {
    if (!this.takeSymbol(text)) throw this.unexpected(`'${text}' expected`);
  }

  unexpected(wanted: string): Error {
    const { text, at, kind } = this.peek();
    return malformedFilter(`${wanted} at position ${at}, found ${kind === "end" ? "the end" : `'${text}'`}`);
  }
}

/** Where names of a filter are looked up, and how an expression inside of an operand is parsed. */
export interface FilterScope {
  readonly type: StructuredType;
  /** The types behind the variables of enclosing lambdas; of primitive ones the name. */
  readonly variables: ReadonlyMap<string, StructuredType | string>;
  readonly ex: Exchange;
  readonly parseExpression: (tokens: TokenStream, scope: FilterScope) => Typed;
}
