import { withFoundItems } from "../../behaviour/store.ts";
import type { Entity } from "../../data/entity.ts";
import type { Exchange } from "../../exchange.ts";
import type { FaultDefinitions } from "../../fault.ts";
import type { Target } from "../../routing/target.ts";

export const faults: FaultDefinitions = {
  "query/both-sides-agree": {
    title: "One side of a relation lacks the first of those whom the other side tells of",
    who: "A mock that keeps the members of groups in one file and the groups of members in another",
    apply: (honest) => withFoundItems(honest, (items, target, ex) => (isOneSide(target, ex) ? items.slice(1) : items)),
  },
  "query/both-sides-agree/of-the-first": {
    title: "On one side of a relation everybody has what the first one has who was asked for",
    who: "A mock that answers a relation with what it once recorded, whoever is asked for",
    apply: (honest) => {
      const first = new Map<string, readonly Entity[]>();
      return withFoundItems(honest, (items, target, ex) => {
        if (!isOneSide(target, ex)) return items;
        const id = ex.operation?.id ?? "";
        const kept = first.get(id) ?? items;
        if (kept.length > 0) first.set(id, kept);
        return kept;
      });
    },
  },
};

// Of the two sides, the one whose name comes first.
function isOneSide({ steps }: Target, { operation }: Exchange): boolean {
  const [last] = steps.slice(-1);
  return operation?.partner !== undefined && last !== undefined && last.name < operation.partner;
}
