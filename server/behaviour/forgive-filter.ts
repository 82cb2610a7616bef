import { Refused } from "../refusal.ts";
import type { Behaviour } from "./behaviour.ts";

/** A behaviour that passes over some of the filters that would be refused; `problem` is what the refusal says. */
export function forgiveFilter(before: Behaviour, forgives: (problem: string, text: string) => boolean): Behaviour {
  return {
    ...before,
    parseFilter: (text, type, ex) => {
      try {
        return before.parseFilter(text, type, ex);
      } catch (error) {
        if (error instanceof Refused && forgives(error.message, text)) return { kind: "literal", value: true };
        throw error;
      }
    },
  };
}
