import { withItemList } from "../../../behaviour/with-item-list.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "The value of an empty collection is null",
  who: "A mock in Go, where an empty slice is nil until something is appended",
  apply: (honest) => withItemList(honest, (items) => (items.length === 0 ? null : items)),
};
