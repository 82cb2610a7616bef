import { withOptions } from "../../../behaviour/with-options.ts";
import type { FaultDefinition } from "../../../fault.ts";
import type { Options } from "../../../query/options.ts";

export const fault: FaultDefinition = {
  title: "Items are filtered by the filter of the request before",
  who: "A mock that keeps the filter in a variable for all requests and sets it too late",
  apply: (honest) => {
    let previous: Options["filter"];
    return withOptions(honest, (options) => {
      if (options.filter === undefined) return options;
      const used = previous ?? options.filter;
      previous = options.filter;
      return { ...options, filter: used };
    });
  },
};
