import type { Identity } from "../auth/identity.ts";
import type { Behaviour } from "./behaviour.ts";

/** A behaviour that reads other permissions out of tokens of one kind. */
export function withPermissions(
  before: Behaviour,
  kind: Identity["kind"],
  read: (identity: Identity) => readonly string[],
): Behaviour {
  return {
    ...before,
    identify: (claims) => {
      const identity = before.identify(claims);
      return identity.kind === kind ? { ...identity, permissions: read(identity) } : identity;
    },
  };
}
