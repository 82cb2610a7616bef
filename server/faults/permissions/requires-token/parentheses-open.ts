import { withOpenDoor } from "../../../behaviour/with-open-door.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "A path with a key in parentheses needs no token",
  who: "A gateway whose rules know keys as segments only",
  apply: (honest) => withOpenDoor(honest, ({ path }) => /\('|\(%27/.test(path)),
};
