import { withOpenDoor } from "../../../behaviour/with-open-door.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "A request with query options needs no token",
  who: "A gateway whose rule is for the exact address of the list",
  apply: (honest) => withOpenDoor(honest, ({ query }) => query !== ""),
};
