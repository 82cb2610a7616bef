import { changeMember } from "../../../behaviour/change-member.ts";
import { withWholeItems } from "../../../behaviour/with-whole-items.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "A timestamp that is not there is an empty string",
  who: "A mock that reads its data from CSV files",
  apply: (honest) => withWholeItems(honest, (item) => changeMember(item, "completedDateTime", (time) => time ?? "")),
};
