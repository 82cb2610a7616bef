import type { Exchange } from "../../specs/exchange.ts";

type Memo = NonNullable<Exchange["memo"]>;

/** Bodies of more characters in all are not kept, nor single ones of more than a part of it. */
const [most, largest] = [2 * 1024 * 1024, 64 * 1024] as const;

/** Lets answers of one operation with the same status and body share what judges work out of them, the latest ones. */
export class SharedMemos {
  readonly #known = new Map<string, Memo>();
  #characters = 0;

  /** The exchange, with what was worked out of the same body before. */
  share(exchange: Exchange): Exchange {
    const { response, memo } = exchange;
    if (response.kind === "failed" || memo === undefined || response.body.length > largest) return exchange;
    const key = `${response.status} ${response.body}`;
    const known = this.#known.get(key) ?? memo;
    if (!this.#known.delete(key)) this.#characters += key.length;
    this.#known.set(key, known);
    for (const oldest of this.#known.keys()) {
      if (this.#characters <= most) break;
      this.#known.delete(oldest);
      this.#characters -= oldest.length;
    }
    return known === memo ? exchange : { ...exchange, memo: known };
  }
}
