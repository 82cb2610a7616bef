import type { Behaviour } from "./behaviour.ts";

/** A behaviour that finds a documented permission in what a token holds in another way. */
export function withPermissionMatch(
  before: Behaviour,
  matches: (held: string, documented: string) => boolean,
): Behaviour {
  return {
    ...before,
    holdsPermission: (identity, names) =>
      identity.permissions.some((held) => [...names].some((documented) => matches(held, documented))),
  };
}
