import { withItemList } from "../../../behaviour/with-item-list.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "A collection of one item is answered with that item as its value",
  who: "A gateway that turns XML into JSON and cannot tell a list of one from one",
  apply: (honest) => withItemList(honest, (items) => (items.length === 1 ? items[0] : items)),
};
