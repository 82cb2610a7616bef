import type { Exchange } from "../exchange.ts";
import type { Behaviour } from "./behaviour.ts";

/** A behaviour whose context URLs list other names than those of the `$select`. */
export function withListedNames(
  before: Behaviour,
  change: (names: readonly string[], ex: Exchange) => readonly string[],
): Behaviour {
  return {
    ...before,
    contextList: (target, ex) => {
      const { select } = ex.options;
      if (ex.operation === undefined || select === undefined) return before.contextList(target, ex);
      return before.contextList(target, { ...ex, options: { ...ex.options, select: change(select, ex) } });
    },
  };
}
