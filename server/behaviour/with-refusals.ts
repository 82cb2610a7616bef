import type { Answer } from "../answer.ts";
import type { Exchange } from "../exchange.ts";
import type { Behaviour } from "./behaviour.ts";

/** A behaviour that changes each answer that refuses a documented operation's request. */
export function withRefusals(before: Behaviour, change: (answer: Answer, ex: Exchange) => Answer): Behaviour {
  return {
    ...before,
    respond: (answer, ex) => {
      const given = before.respond(answer, ex);
      return ex.operation !== undefined && given.status >= 400 && given.status < 500 ? change(given, ex) : given;
    },
  };
}
