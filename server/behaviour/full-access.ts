import type { Identity } from "../auth/identity.ts";
import type { Exchange } from "../exchange.ts";

/** An identity that may read everything, for servers that let somebody in without looking. */
export function fullAccess({ world }: Exchange): Identity {
  return { kind: "application", permissions: [...world.parentNeed.application], roles: [], claims: {} };
}
