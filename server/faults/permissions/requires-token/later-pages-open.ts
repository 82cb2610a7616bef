import { withOpenDoor } from "../../../behaviour/with-open-door.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "A link to a later page needs no token",
  who: "A service that takes its skip tokens for proof enough",
  apply: (honest) => withOpenDoor(honest, ({ query }) => /skiptoken=/i.test(query)),
};
