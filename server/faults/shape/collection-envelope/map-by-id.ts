import { isObject } from "../../../behaviour/is-object.ts";
import { withItemList } from "../../../behaviour/with-item-list.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "The value is an object with the items under their ids",
  who: "A mock on a real-time database that keeps lists as maps",
  apply: (honest) =>
    withItemList(honest, (items) =>
      Object.fromEntries(
        items.filter(isObject).map((item) => [typeof item["id"] === "string" ? item["id"] : "", item]),
      ),
    ),
};
