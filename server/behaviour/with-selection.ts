import type { Exchange } from "../exchange.ts";
import type { Selection } from "../query/options.ts";
import type { Behaviour } from "./behaviour.ts";

/** A behaviour that projects a documented operation's items to other members than `$select` names; the context stays. */
export function withSelection(
  before: Behaviour,
  change: (select: Selection, ex: Exchange) => Selection | undefined,
): Behaviour {
  return {
    ...before,
    membersOf: (entity, type, ex) => {
      const { select, ...others } = ex.options;
      if (ex.operation === undefined || select === undefined) return before.membersOf(entity, type, ex);
      const changed = change(select, ex);
      const options = changed === undefined ? others : { ...others, select: changed };
      return before.membersOf(entity, type, { ...ex, options });
    },
  };
}
