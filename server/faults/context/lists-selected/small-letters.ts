import { withListedNames } from "../../../behaviour/with-listed-names.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "The context lists the selected members in small letters",
  who: "A gateway that lowers the query to use it as a cache key",
  apply: (honest) => withListedNames(honest, (names) => names.map((name) => name.toLowerCase())),
};
