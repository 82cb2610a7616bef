import { everyNth } from "../../../behaviour/every-nth.ts";
import { withFoundItems } from "../../../behaviour/with-found-items.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "Every third request finds an empty collection",
  who: "A service of which one instance out of three has not loaded its data",
  apply: (honest) => {
    const unloaded = everyNth(3);
    return withFoundItems(honest, (items, _, ex) => (unloaded(ex) ? [] : items));
  },
};
