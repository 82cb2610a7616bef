import { changeMember } from "../behaviour/change-member.ts";
import { changeObject } from "../behaviour/change-object.ts";
import { isList } from "../behaviour/is-list.ts";
import { isObject } from "../behaviour/is-object.ts";
import { withItems } from "../behaviour/with-items.ts";
import type { VariationDefinition } from "../variation.ts";

// Names that every JavaScript object has, too.
const odd = { constructor: "none", toString: null, workflowExtension: { "@odata.type": "#x", id: 1 } };

export const variation: VariationDefinition = {
  title: "What is nested in items has members and annotations that are not documented",
  allowedBy: "OData JSON: clients tolerate unknown members and annotations",
  apply: (honest) =>
    withItems(honest, (item) => {
      const subject = changeObject(item, "subject", (found) => ({ ...found, userType: "Member", manager: null }));
      return changeObject(subject, "task", (task) =>
        changeMember(
          { "@odata.type": "#microsoft.graph.identityGovernance.task", ...task, ...odd },
          "arguments",
          (list) =>
            isList(list) ? list.map((entry) => (isObject(entry) ? { ...entry, hint: [null, {}] } : entry)) : list,
        ),
      );
    }),
};
