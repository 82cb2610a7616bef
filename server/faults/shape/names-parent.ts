import type { Entity } from "../../data/entity.ts";
import type { Exchange } from "../../exchange.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "shape/names-parent": {
    title: "What belongs to one parent is listed below each",
    who: "A mock that keeps one list and looks at no id in the path",
    apply: (honest) => ({
      ...honest,
      lookUp: (target, ex) => {
        const found = honest.lookUp(target, ex);
        if (found.kind !== "collection" || membersOf(ex).length === 0) return found;
        const items = lists.get(ex.world) ?? found.items;
        if (items.length > 0) lists.set(ex.world, items);
        return { ...found, items };
      },
    }),
  },
  "shape/names-parent/by-name": {
    title: "What something belongs to is told by its name in place of its id",
    who: "A mock author who thinks that a reader wants a name",
    apply: (honest) => ({
      ...honest,
      finishItem: (json, entity, ex) => {
        const named = Object.fromEntries(
          membersOf(ex).flatMap((member) => (Object.hasOwn(json, member) ? [[member, "Everything"]] : [])),
        );
        return { ...honest.finishItem(json, entity, ex), ...named };
      },
    }),
  },
};

const lists = new WeakMap<Exchange["world"], readonly Entity[]>();

function membersOf({ operation }: Exchange): readonly string[] {
  return Object.values(operation?.namedParents ?? {});
}
