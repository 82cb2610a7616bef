import { withWholeItems } from "../../behaviour/with-whole-items.ts";
import { without } from "../../behaviour/without.ts";
import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "Items have no createdDateTime",
  who: "A mock author who wrote the items by hand",
  apply: (honest) => withWholeItems(honest, (item) => without(item, "createdDateTime")),
};
