import { isObject } from "../../../behaviour/is-object.ts";
import { withItemList } from "../../../behaviour/with-item-list.ts";
import { without } from "../../../behaviour/without.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "The item of a collection of one has no createdDateTime",
  who: "A mock that answers one match with its short form",
  apply: (honest) =>
    withItemList(honest, (items) =>
      items.length === 1 ? items.map((item) => (isObject(item) ? without(item, "createdDateTime") : item)) : items,
    ),
};
