import { withListedNames } from "../../../behaviour/with-listed-names.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "The context lists what the request before selected",
  who: "A mock that keeps the list in a variable for all requests and sets it too late",
  apply: (honest) => {
    let previous: readonly string[] | undefined;
    return withListedNames(honest, (names) => {
      const shown = previous ?? names;
      previous = names;
      return shown;
    });
  },
};
