import { withItemList } from "../../../behaviour/with-item-list.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "An empty collection has no value at all",
  who: "A gateway from gRPC, whose JSON mapping leaves empty lists out",
  apply: (honest) => withItemList(honest, (items) => (items.length === 0 ? undefined : items)),
};
