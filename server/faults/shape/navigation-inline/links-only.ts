import { isObject } from "../../../behaviour/is-object.ts";
import { withWholeItems } from "../../../behaviour/with-whole-items.ts";
import { without } from "../../../behaviour/without.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "In place of subject stands a link to it",
  who: "A generator that follows OData and not the examples, and writes navigation links",
  apply: (honest) =>
    withWholeItems(honest, (item, { request }) =>
      isObject(item["subject"])
        ? {
            ...without(item, "subject"),
            "subject@odata.navigationLink": `${request.root}/users/subject`,
          }
        : item,
    ),
};
