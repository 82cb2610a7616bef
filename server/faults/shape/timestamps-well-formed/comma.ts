import { changeText } from "../../../behaviour/change-text.ts";
import { instantMembers } from "../../../behaviour/instant-members.ts";
import { withWholeItems } from "../../../behaviour/with-whole-items.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "Fractions of a second stand behind a comma",
  who: "A mock that prints numbers in its own culture",
  apply: (honest) =>
    withWholeItems(honest, (item) =>
      instantMembers.reduce((changed, name) => changeText(changed, name, (text) => text.replace(".", ",")), item),
    ),
};
