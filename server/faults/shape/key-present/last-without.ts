import { isObject } from "../../../behaviour/is-object.ts";
import { withItemList } from "../../../behaviour/with-item-list.ts";
import { without } from "../../../behaviour/without.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "The last item has no id",
  who: "A mock whose fixture was made by copying an item and typing over it",
  apply: (honest) =>
    withItemList(honest, (items) => [
      ...items.slice(0, -1),
      ...items.slice(-1).map((item) => (isObject(item) ? without(item, "id") : item)),
    ]),
};
