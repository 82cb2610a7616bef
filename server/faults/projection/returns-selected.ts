import { withSelectedItems } from "../../behaviour/with-selected-items.ts";
import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "Selected members that are null are left out",
  who: "A serializer that is set to skip nulls",
  apply: (honest) =>
    withSelectedItems(honest, (item) => Object.fromEntries(Object.entries(item).filter(([, value]) => value !== null))),
};
