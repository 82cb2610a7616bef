import { changeMember } from "../../../behaviour/change-member.ts";
import { withSelectedItems } from "../../../behaviour/with-selected-items.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "A selected processingStatus is a number",
  who: "A .NET mock whose projection goes around the converter for enumerations",
  apply: (honest) => withSelectedItems(honest, (item) => changeMember(item, "processingStatus", () => 2)),
};
