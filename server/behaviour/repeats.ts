import type { Answer, Headers } from "../answer.ts";
import type { Behaviour, Exchange, RequestInfo } from "../exchange.ts";
import { type Refusal, Refused } from "../refusal.ts";

/** Picks every nth of the requests that it is asked about; however often it is asked about one, the answer is the same. */
export function everyNth(n: number): (ex: Exchange) => boolean {
  const places = new WeakMap<RequestInfo, number>();
  let asked = 0;
  return ({ request }) => {
    const place = places.get(request) ?? ++asked;
    places.set(request, place);
    return place % n === 0;
  };
}

/** The path and query that a request asks for; with the token of whoever asks, where `byToken`. */
export function addressOf({ request: { path, query, headers } }: Exchange, { byToken = false } = {}): string {
  return byToken ? `${path}?${query} ${String(headers["authorization"])}` : `${path}?${query}`;
}

/** A counter of how often the same address was asked for, this time included; in the name of whoever asks, where `byToken`. */
export function timesAsked({ byToken = false } = {}): (ex: Exchange) => number {
  const asked = new Map<string, number>();
  return (ex) => {
    const address = addressOf(ex, { byToken });
    const times = (asked.get(address) ?? 0) + 1;
    asked.set(address, times);
    return times;
  };
}

/**
 * A behaviour that is too busy for some addresses when they are asked for the first time. `chosen` sees how many addresses
 * there were so far, this one included.
 */
export function busyAtFirst(
  before: Behaviour,
  chosen: (addresses: number) => boolean,
  refusal: () => Refusal,
): Behaviour {
  const times = timesAsked();
  let addresses = 0;
  return {
    ...before,
    produce: (ex) => {
      if (times(ex) === 1 && chosen(++addresses)) throw new Refused(refusal());
      return before.produce(ex);
    },
  };
}

/** A behaviour that answers some addresses 429 when they are asked for the first time, with headers that say for how long. */
export function throttledAtFirst(
  before: Behaviour,
  chosen: (addresses: number) => boolean,
  headers: () => Headers,
): Behaviour {
  return busyAtFirst(before, chosen, () => ({
    reason: "busy",
    status: 429,
    code: "TooManyRequests",
    message: "Too many requests.",
    headers: headers(),
  }));
}

/** A behaviour that keeps a documented operation's answers before its checks, and tells requests apart by `keyOf` alone. */
export function withAnswersKeptInFront(before: Behaviour, keyOf: (ex: Exchange) => string): Behaviour {
  const kept = new Map<string, Answer>();
  return {
    ...before,
    produce: async (ex) => {
      const key = keyOf(ex);
      const answer = kept.get(key) ?? (await before.produce(ex));
      if (ex.operation !== undefined) kept.set(key, answer);
      return answer;
    },
  };
}

/** A behaviour that keeps a documented operation's answers behind its checks, and tells requests apart by `keyOf` alone. */
export function withKeptAnswers(before: Behaviour, keyOf: (ex: Exchange) => string): Behaviour {
  const kept = new Map<string, Answer>();
  return {
    ...before,
    answerWith: (found, ex) => {
      if (ex.operation === undefined) return before.answerWith(found, ex);
      const key = keyOf(ex);
      const answer = kept.get(key) ?? before.answerWith(found, ex);
      kept.set(key, answer);
      return answer;
    },
  };
}

/** The address of a request without one of its options. */
export function addressWithout({ request: { path, query } }: Exchange, option: string): string {
  const written = new RegExp(`^(?:\\$|%24)${option}=`, "i");
  return `${path}?${query
    .split("&")
    .filter((part) => !written.test(part))
    .join("&")}`;
}
