import { changeMember } from "../../behaviour/change-member.ts";
import { withWholeItems } from "../../behaviour/with-whole-items.ts";
import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "processingStatus is a number",
  who: "A .NET mock without a string converter for enumerations",
  apply: (honest) => withWholeItems(honest, (item) => changeMember(item, "processingStatus", () => 2)),
};
