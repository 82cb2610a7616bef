import { changeMember } from "../../../behaviour/change-member.ts";
import { isObject } from "../../../behaviour/is-object.ts";
import { withWholeItems } from "../../../behaviour/with-whole-items.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "subject is the id itself",
  who: "A mock that hands out the foreign keys of its table",
  apply: (honest) =>
    withWholeItems(honest, (item) =>
      changeMember(item, "subject", (subject) => (isObject(subject) ? subject["id"] : subject)),
    ),
};
