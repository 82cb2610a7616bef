/** So many answers in a row let one request more be under way. */
const forOneMore = 32;

/** How many requests may be under way at once: after a busy answer half as many, after good ones more again. */
export class Throttle {
  readonly #waiting: (() => void)[] = [];
  readonly #limit: number;
  #most: number;
  #underWay = 0;
  #good = 0;

  /** `limit`: how many at the most; as many as there are unless given. */
  constructor(limit = Number.POSITIVE_INFINITY) {
    this.#limit = limit;
    this.#most = limit;
  }

  /** Waits until one more request may be under way. */
  async enter(): Promise<void> {
    while (this.#underWay >= this.#most) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#underWay += 1;
  }

  /** Tells how a request that was let in ended. */
  leave(busy: boolean): void {
    if (busy) {
      this.#most = Math.max(1, Math.floor(Math.min(this.#most, this.#underWay) / 2));
      this.#good = 0;
    } else if (++this.#good >= forOneMore) {
      this.#most = Math.min(this.#limit, this.#most + 1);
      this.#good = 0;
    }
    this.#underWay -= 1;
    for (let free = this.#most - this.#underWay; free > 0 && this.#waiting.length > 0; free--)
      this.#waiting.shift()?.();
  }
}

/** Milliseconds to wait by a Retry-After header: seconds, fractions of them, or an HTTP date. Undefined when it says neither. */
export function retryAfterMs(value: string | undefined, now: number): number | undefined {
  if (value === undefined) return undefined;
  const text = value.trim();
  if (/^\d+(\.\d+)?$/.test(text)) return Math.ceil(Number(text) * 1000);
  const date = Date.parse(text);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}
