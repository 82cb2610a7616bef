import { changeText } from "../../behaviour/change-text.ts";
import { instantMembers } from "../../behaviour/instant-members.ts";
import { withSelectedItems } from "../../behaviour/with-selected-items.ts";
import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "Selected timestamps lose all digits after the milliseconds",
  who: "A JavaScript mock whose projection turns dates into Date and back",
  apply: (honest) =>
    withSelectedItems(honest, (item) =>
      instantMembers.reduce((changed, name) => changeText(changed, name, (text) => new Date(text).toISOString()), item),
    ),
};
