import { changeText } from "../../behaviour/change-text.ts";
import { instantMembers } from "../../behaviour/instant-members.ts";
import { withSelectedItems } from "../../behaviour/with-selected-items.ts";
import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "Selected timestamps are written with a space and without a zone",
  who: "A mock that reads whole items from JSON and single columns from a database",
  apply: (honest) =>
    withSelectedItems(honest, (item) =>
      instantMembers.reduce(
        (changed, name) => changeText(changed, name, (text) => text.replace("T", " ").replace(/(\.\d+)?Z$/, "")),
        item,
      ),
    ),
};
