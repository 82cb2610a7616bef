import { changeMember } from "../../../behaviour/change-member.ts";
import { withWholeItems } from "../../../behaviour/with-whole-items.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "completedDateTime is the number of milliseconds since 1970",
  who: "A JavaScript mock that sends what Date.parse gives",
  apply: (honest) =>
    withWholeItems(honest, (item) =>
      changeMember(item, "completedDateTime", (time) => (typeof time === "string" ? Date.parse(time) : time)),
    ),
};
