import type { FilterNode } from "../filter/filter-node.ts";
import type { Behaviour } from "./behaviour.ts";
import { changeFilter } from "./change-filter.ts";

/** A behaviour that changes each node of a documented operation's filter, innermost first. */
export function withFilterNodes(before: Behaviour, change: (node: FilterNode) => FilterNode): Behaviour {
  return {
    ...before,
    parseFilter: (text, type, ex) => {
      const filter = before.parseFilter(text, type, ex);
      return ex.operation === undefined ? filter : changeFilter(filter, change);
    },
  };
}
