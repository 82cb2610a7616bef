import { changeText } from "../../../behaviour/change-text.ts";
import { instantMembers } from "../../../behaviour/instant-members.ts";
import { withItems } from "../../../behaviour/with-items.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "With $expand timestamps lose all digits after the milliseconds",
  who: "A JavaScript gateway that parses items to put something into them",
  apply: (honest) =>
    withItems(honest, (item, ex) =>
      ex.options.expand === undefined
        ? item
        : instantMembers.reduce(
            (changed, name) => changeText(changed, name, (text) => new Date(text).toISOString()),
            item,
          ),
    ),
};
