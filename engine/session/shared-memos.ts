import type { Exchange } from "../../specs/exchange.ts";

type Memo = NonNullable<Exchange["memo"]>;

/** Bodies of more characters in all are not kept, nor single ones of more than a part of it. */
const [most, largest] = [2 * 1024 * 1024, 64 * 1024] as const;

/** Lets answers of one operation with the same status and body share what judges work out of them, the latest ones. */
export class SharedMemos {
  // By body: one text made of both would have to be put together and read through for each answer.
  readonly #known = new Map<string, Map<number, Memo>>();
  #characters = 0;

  clear(): void {
    this.#known.clear();
    this.#characters = 0;
  }

  /** The exchange, with what was worked out of the same body before. */
  share(exchange: Exchange): Exchange {
    const { response, memo } = exchange;
    if (response.kind === "failed" || memo === undefined || response.body.length > largest) return exchange;
    const { status, body } = response;
    const ofBody = this.#known.get(body);
    const known = ofBody?.get(status);
    if (known !== undefined) return { ...exchange, memo: known };
    if (ofBody !== undefined) ofBody.set(status, memo);
    else this.#add(body, new Map([[status, memo]]));
    return exchange;
  }

  #add(body: string, memos: Map<number, Memo>): void {
    this.#known.set(body, memos);
    this.#characters += body.length;
    for (const oldest of this.#known.keys()) {
      if (this.#characters <= most) break;
      this.#known.delete(oldest);
      this.#characters -= oldest.length;
    }
  }
}
