import type { Answer } from "../answer.ts";
import type { Exchange } from "../exchange.ts";
import type { Behaviour } from "./behaviour.ts";

/** A behaviour that changes each successful answer of a documented operation while its body is still data. */
export function withAnswers(before: Behaviour, change: (answer: Answer, ex: Exchange) => Answer): Behaviour {
  return {
    ...before,
    respond: (answer, ex) => {
      const given = before.respond(answer, ex);
      return ex.operation !== undefined && given.status === 200 ? change(given, ex) : given;
    },
  };
}
