import { withFilteredMember } from "../../../behaviour/with-filtered-member.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "A filter on subject/id reads the item's own id",
  who: "A mock that takes the last segment of a path for the whole",
  apply: (honest) => withFilteredMember(honest, "subject/id", "id"),
};
