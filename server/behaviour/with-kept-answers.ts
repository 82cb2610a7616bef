import type { Answer } from "../answer.ts";
import type { Exchange } from "../exchange.ts";
import type { Behaviour } from "./behaviour.ts";

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
