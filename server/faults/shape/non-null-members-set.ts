import { changeMember } from "../../behaviour/change-member.ts";
import { withWholeItems } from "../../behaviour/with-whole-items.ts";
import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "createdDateTime is null",
  who: "A mock that copies only the columns that its database fills",
  apply: (honest) => withWholeItems(honest, (item) => changeMember(item, "createdDateTime", () => null)),
};
