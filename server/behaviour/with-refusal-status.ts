import type { RefusalReason } from "../refusal.ts";
import type { Behaviour } from "./behaviour.ts";

/** A behaviour that answers refusals of one reason with another status. */
export function withRefusalStatus(before: Behaviour, reason: RefusalReason, status: number): Behaviour {
  return {
    ...before,
    finishRefusal: (refusal, ex) => {
      const finished = before.finishRefusal(refusal, ex);
      return finished.reason === reason ? { ...finished, status } : finished;
    },
  };
}
