import { changeText } from "../../../behaviour/change-text.ts";
import { withSelectedItems } from "../../../behaviour/with-selected-items.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "Selected texts are escaped as in a web page",
  who: "A gateway that renders projected answers with a template",
  apply: (honest) =>
    withSelectedItems(honest, (item) =>
      changeText(item, "failureReason", (text) =>
        text.replaceAll("&", "&amp;").replaceAll('"', "&quot;").replaceAll("'", "&#39;"),
      ),
    ),
};
