import type { Contract } from "../../specs/contract.ts";
import type { Exchange } from "../../specs/exchange.ts";
import type { Judgement } from "../judgement.ts";
import type { Ask } from "./ask.ts";
import { isObject } from "../values/json-object.ts";
import { parseSharing } from "../values/shared-items.ts";

/** Bodies of more characters are large: what is worked out of them takes many times as much. */
const large = 256 * 1024;

/** What is worked out of bodies is kept for so many characters of them in all, those that were read last. */
class Held {
  readonly #most: number;
  readonly #held = new Map<Map<symbol | string, unknown>, number>();
  #sum = 0;

  constructor(most: number) {
    this.#most = most;
  }

  /** Notes that a body is read, before it is: what was worked out of others is given back, and worked out anew where it is needed again. */
  add(own: Map<symbol | string, unknown>, characters: number): void {
    this.#sum += characters - (this.#held.get(own) ?? 0);
    this.#held.delete(own);
    this.#held.set(own, characters);
    for (const [other, held] of this.#held) {
      if (this.#sum <= this.#most || other === own) return;
      other.clear();
      this.#held.delete(other);
      this.#sum -= held;
    }
  }
}

const [largeOnes, others] = [new Held(4 * 1024 * 1024), new Held(3 * 1024 * 1024)];

function makeRoomFor(own: Map<symbol | string, unknown> | undefined, characters: number): void {
  if (own !== undefined) (characters > large ? largeOnes : others).add(own, characters);
}

/** What was asked and what came back: all that a judge of one exchange sees. */
export interface Answer {
  readonly ask: Ask;
  readonly exchange: Exchange;
}

/** A pure judgement on one answer under a contract. */
export interface Judge {
  (answer: Answer, contract: Contract): Judgement;
  /** What an answer has to be for it to say anything; see `gate`. */
  readonly needs?: number;
  /**
   * Whether an answer surely breaks nothing: a glance for whoever looks for breaks alone, and does not ask how much was
   * judged.
   */
  readonly clears?: (answer: Answer, contract: Contract) => boolean;
  /** Whether nothing of the request counts but what it expands: the same body is then judged once. */
  readonly seesBodyAlone?: true;
}

/**
 * Works something out of the status and the body of an exchange once for all judges, of other exchanges with the same ones,
 * too: what depends on the request has it in its key. It is kept with the exchange itself, not in a map of all of them, so
 * that it is gone as soon as the exchange is.
 */
export function memo<T>({ memo: kept }: Exchange, key: symbol | string, make: () => T): T {
  if (kept === undefined) return make();
  // A key always stands for the same kind of thing.
  if (!kept.has(key)) kept.set(key, make());
  return kept.get(key) as T;
}

export type Body =
  | { readonly kind: "json"; readonly value: unknown }
  | { readonly kind: "empty" }
  | { readonly kind: "malformed"; readonly reason: string };

const parsed = Symbol("body");

/** The body of an answer as JSON, parsed once. */
export function bodyOf(exchange: Exchange): Body {
  return memo(exchange, parsed, () => {
    const text = exchange.response.kind === "answered" ? exchange.response.body : "";
    makeRoomFor(exchange.memo, text.length);
    return parse(text);
  });
}

function parse(text: string): Body {
  if (text.trim() === "") return { kind: "empty" };
  try {
    return { kind: "json", value: parseSharing(text) };
  } catch (error) {
    // What judges and reports do with a body goes down into it level by level.
    if (error instanceof RangeError) return { kind: "malformed", reason: error.message };
    return { kind: "malformed", reason: `no JSON: ${error instanceof Error ? error.message : String(error)}` };
  }
}

/** A member of an answer's JSON object; undefined where it has none, or is none. */
export function bodyMember({ exchange }: Pick<Answer, "exchange">, name: string): unknown {
  const body = bodyOf(exchange);
  return body.kind === "json" && isObject(body.value) ? body.value[name] : undefined;
}

/** The status of an answer; undefined when there was none. */
export function statusOf({ exchange }: Answer): number | undefined {
  return exchange.response.kind === "answered" ? exchange.response.status : undefined;
}

/** A header of an answer by its lower-case name. */
export function headerOf({ exchange }: Answer, name: string): string | undefined {
  return exchange.response.kind === "answered" ? exchange.response.headers[name] : undefined;
}

const metadataNone = /odata\.metadata=none/i;

/** Whether control information is left out of an answer, because it says so or was asked to. */
export function lacksMetadata(answer: Answer): boolean {
  const { accept = "" } = answer.exchange.request.headers;
  return metadataNone.test(headerOf(answer, "content-type") ?? "") || metadataNone.test(accept);
}

/** The answer in a few words, for a sentence that explains why something could not be judged. */
export function outcomeText({ exchange: { response } }: Answer): string {
  return response.kind === "answered" ? `answered with ${response.status}` : `not answered (${response.message})`;
}
