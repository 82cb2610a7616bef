import { withSelectedItems } from "../../../behaviour/with-selected-items.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "A selected text that is empty is left out",
  who: "A JavaScript mock that copies what is truthy or null",
  apply: (honest) =>
    withSelectedItems(honest, (item) => Object.fromEntries(Object.entries(item).filter(([, value]) => value !== ""))),
};
