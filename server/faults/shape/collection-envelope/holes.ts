import { isObject } from "../../../behaviour/is-object.ts";
import { withItemList } from "../../../behaviour/with-item-list.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "In place of items that are hidden stands null",
  who: "A gateway that takes items out of a list and leaves their places",
  apply: (honest) =>
    withItemList(honest, (items) =>
      items.map((item) => (isObject(item) && item["processingStatus"] === "canceled" ? null : item)),
    ),
};
