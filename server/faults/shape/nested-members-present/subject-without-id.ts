import { changeObject } from "../../../behaviour/change-object.ts";
import { withWholeItems } from "../../../behaviour/with-whole-items.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "A subject has a display name and no id",
  who: "A mock author who thought of what a reader wants to see",
  apply: (honest) =>
    withWholeItems(honest, (item) => changeObject(item, "subject", () => ({ displayName: "Adele Vance" }))),
};
