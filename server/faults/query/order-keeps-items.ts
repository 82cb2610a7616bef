import { taskArguments } from "../../behaviour/store.ts";
import { withOrderedItems } from "../../behaviour/ordering.ts";
import type { Entity } from "../../data/entity.ts";
import type { FaultDefinitions } from "../../fault.ts";
import { follow } from "../../filter/evaluate.ts";

export const faults: FaultDefinitions = {
  "query/order-keeps-items": {
    title: "$orderby loses the last item",
    who: "A hand-written sort with an end that is off by one",
    apply: (honest) => withOrderedItems(honest, (items) => items.slice(0, -1)),
  },
  "query/order-keeps-items/lost-when-expanded": {
    title: "Next to $expand an order leaves out items whose task has no arguments",
    who: "A mock whose join starts from the side that it was told to expand",
    apply: (honest) =>
      withOrderedItems(honest, (items, _, ex) =>
        ex.options.expand === undefined ? items : items.filter((item) => taskArguments(item) > 0),
      ),
  },
  "query/order-keeps-items/nulls-lost": {
    title: "$orderby leaves out items without a value to order by",
    who: "A store that reads an index, and has no nulls in its indexes",
    apply: (honest) =>
      withOrderedItems(honest, (items, keys) =>
        items.filter((entity) => keys.every(({ member }) => follow(entity, member.path) !== null)),
      ),
  },
  "query/order-keeps-items/repeats-item": {
    title: "$orderby repeats an item",
    who: "A merge sort that takes the middle into both halves",
    apply: (honest) =>
      withOrderedItems(honest, (items) => {
        const middle = Math.floor(items.length / 2);
        return [...items.slice(0, middle + 1), ...items.slice(middle)];
      }),
  },
  "query/order-keeps-items/ten-at-most": {
    title: "With $orderby no more than ten items come, without a next link",
    who: "A mock that takes an order for a question after the first few",
    apply: (honest) => withOrderedItems(honest, (items) => items.slice(0, 10)),
  },
  "query/order-keeps-items/ties-merged": {
    title: "Of items that tie in $orderby only the last comes",
    who: "A mock that sorts the keys of a dictionary",
    apply: (honest) =>
      withOrderedItems(honest, (items, keys) => {
        const keyOf = (entity: Entity): string =>
          JSON.stringify(keys.map(({ member }) => follow(entity, member.path) ?? entity.values["id"]));
        return [...new Map(items.map((entity) => [keyOf(entity), entity])).values()];
      }),
  },
};
