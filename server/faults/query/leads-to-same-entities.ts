import { withStoredItems } from "../../behaviour/store.ts";
import type { Entity } from "../../data/entity.ts";
import type { Exchange } from "../../exchange.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "query/leads-to-same-entities": {
    title: "An entity that a relation leads to has cut names",
    who: "A mock that keeps copies of users where they are members, in columns of another width",
    apply: (honest) => withStoredItems(honest, cut, isLedTo),
  },
};

const width = 8;

function cut(entity: Entity): Entity {
  const { displayName } = entity.values;
  if (typeof displayName !== "string" || displayName.length <= width) return entity;
  return { ...entity, values: { ...entity.values, displayName: displayName.slice(0, width) } };
}

// Behind a key, and no part of what has it.
function isLedTo({ operation, target }: Exchange): boolean {
  const [last, holder] = [target?.steps.at(-1), target?.steps.at(-2)];
  if (operation === undefined || last === undefined || last.key !== undefined || holder === undefined) return false;
  return holder.type.navigation[last.name]?.contained !== true;
}
