import { changeText } from "../../behaviour/change-text.ts";
import { withWholeItems } from "../../behaviour/with-whole-items.ts";
import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "createdDateTime is written with a space and without a zone",
  who: "A mock that hands out timestamps as its database prints them",
  apply: (honest) =>
    withWholeItems(honest, (item) =>
      changeText(item, "createdDateTime", (text) => text.replace("T", " ").replace(/(\.\d+)?Z$/, "")),
    ),
};
