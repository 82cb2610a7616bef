import { Refused } from "../refusal.ts";
import type { Behaviour } from "./behaviour.ts";

/** A behaviour that answers whatever is no documented operation with this status. */
export function withoutParents(before: Behaviour, status: number, code: string): Behaviour {
  return {
    ...before,
    lookUp: (target, ex) => {
      if (ex.operation !== undefined) return before.lookUp(target, ex);
      throw new Refused({ reason: "unknown-path", status, code, message: "This resource is not available." });
    },
  };
}
