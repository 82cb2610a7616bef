import { changeMember } from "../../../behaviour/change-member.ts";
import { withWholeItems } from "../../../behaviour/with-whole-items.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "A failureReason that is not there is false",
  who: "A PHP mock in which false stands for nothing",
  apply: (honest) => withWholeItems(honest, (item) => changeMember(item, "failureReason", (reason) => reason ?? false)),
};
