import { changeText } from "../../../behaviour/change-text.ts";
import { withWholeItems } from "../../../behaviour/with-whole-items.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "Next to $orderby completedDateTime has a space in place of the T",
  who: "A mock that sorts in its database and hands the rows on",
  apply: (honest) =>
    withWholeItems(honest, (item, ex) =>
      ex.options.orderby === undefined ? item : changeText(item, "completedDateTime", (text) => text.replace("T", " ")),
    ),
};
