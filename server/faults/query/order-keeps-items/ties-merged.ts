import { withOrderedItems } from "../../../behaviour/with-ordered-items.ts";
import type { Entity } from "../../../data/entity.ts";
import type { FaultDefinition } from "../../../fault.ts";
import { follow } from "../../../filter/evaluate.ts";

export const fault: FaultDefinition = {
  title: "Of items that tie in $orderby only the last comes",
  who: "A mock that sorts the keys of a dictionary",
  apply: (honest) =>
    withOrderedItems(honest, (items, keys) => {
      const keyOf = (entity: Entity): string =>
        JSON.stringify(keys.map(({ member }) => follow(entity, member.path) ?? entity.values["id"]));
      return [...new Map(items.map((entity) => [keyOf(entity), entity])).values()];
    }),
};
