import type { Behaviour } from "./behaviour.ts";

/** A behaviour for which one member has no influence on the order. */
export function withoutOrderBy(before: Behaviour, member: string): Behaviour {
  return {
    ...before,
    compareKeys: (left, right, key, ex) =>
      ex.operation !== undefined && key.member.path.join("/") === member ? 0 : before.compareKeys(left, right, key, ex),
  };
}
