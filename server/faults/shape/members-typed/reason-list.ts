import { changeMember } from "../../../behaviour/change-member.ts";
import { withWholeItems } from "../../../behaviour/with-whole-items.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "failureReason is a list of strings where there is a reason",
  who: "A mock author who expected several reasons",
  apply: (honest) =>
    withWholeItems(honest, (item) =>
      changeMember(item, "failureReason", (reason) => (reason === null ? null : [reason])),
    ),
};
