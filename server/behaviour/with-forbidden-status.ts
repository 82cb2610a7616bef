import type { Identity } from "../auth/identity.ts";
import type { Behaviour } from "./behaviour.ts";

/** A behaviour that answers some identities without sufficient privilege with another status than 403. */
export function withForbiddenStatus(
  before: Behaviour,
  about: (identity: Identity) => boolean,
  status: number,
): Behaviour {
  return {
    ...before,
    finishRefusal: (refusal, ex) => {
      const finished = before.finishRefusal(refusal, ex);
      return finished.reason === "forbidden" && ex.identity !== undefined && about(ex.identity)
        ? { ...finished, status }
        : finished;
    },
  };
}
