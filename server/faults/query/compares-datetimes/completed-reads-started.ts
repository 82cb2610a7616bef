import { withFilteredMember } from "../../../behaviour/with-filtered-member.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "A filter on completedDateTime reads startedDateTime",
  who: "A mock author who copied a line of the column mapping",
  apply: (honest) => withFilteredMember(honest, "completedDateTime", "startedDateTime"),
};
