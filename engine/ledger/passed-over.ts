import type { Answer } from "../../judging/answers/answer.ts";
import type { Unjudged } from "../finished-run.ts";

// Of more than so many only the numbers are kept.
const mostShown = 1000;

/** The exchanges of a run that no requirement has judged, with the reason why no single answer of them tells. */
export class PassedOver {
  readonly #reasons = new Map<number, string>();
  readonly #requests = new Map<number, string>();
  readonly #decided = new Set<number>();

  add({ exchange: { number, request } }: Answer, reason: string): void {
    if (this.#decided.has(number)) return;
    this.#reasons.set(number, reason);
    if (this.#requests.size < mostShown) this.#requests.set(number, `${request.method} ${request.url}`);
  }

  /** Takes those out by which a requirement was decided, among others. */
  remove(exchanges: ReadonlySet<number>): void {
    for (const number of exchanges) {
      this.#decided.add(number);
      this.#reasons.delete(number);
      this.#requests.delete(number);
    }
  }

  /** One entry a reason, the most frequent one first. */
  list(): readonly Unjudged[] {
    const byReason = new Map<string, { count: number; example: string | undefined }>();
    for (const [number, reason] of this.#reasons) {
      const known = byReason.get(reason) ?? { count: 0, example: undefined };
      byReason.set(reason, { count: known.count + 1, example: known.example ?? this.#requests.get(number) });
    }
    return [...byReason]
      .map(([reason, { count, example }]) => ({ reason, count, ...(example === undefined ? {} : { example }) }))
      .sort((a, b) => b.count - a.count);
  }
}
