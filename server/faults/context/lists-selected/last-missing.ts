import { withListedNames } from "../../../behaviour/with-listed-names.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "Of more than three selected members the context lists all but the last",
  who: "A gateway that cuts long lists, and counts from zero",
  apply: (honest) => withListedNames(honest, (names) => (names.length > 3 ? names.slice(0, -1) : names)),
};
