import { withOptions } from "../../../behaviour/with-options.ts";
import type { FaultDefinition } from "../../../fault.ts";
import type { Options } from "../../../query/options.ts";

export const fault: FaultDefinition = {
  title: "A $select goes for the next request as well",
  who: "A mock that clears the projection where it sets the next one",
  apply: (honest) => {
    let last: Options["select"];
    return withOptions(honest, (options) => {
      const kept = last;
      last = options.select;
      return options.select !== undefined || kept === undefined ? options : { ...options, select: kept };
    });
  },
};
