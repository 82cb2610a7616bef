import { instantMembers } from "../../../behaviour/instant-members.ts";
import { withSelectedItems } from "../../../behaviour/with-selected-items.ts";
import { without } from "../../../behaviour/without.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "Items that failed lack the selected timestamps",
  who: "A mock whose failed items are of another class",
  apply: (honest) =>
    withSelectedItems(honest, (item, _, entity) =>
      entity.values["processingStatus"] === "failed" ? without(item, ...instantMembers) : item,
    ),
};
