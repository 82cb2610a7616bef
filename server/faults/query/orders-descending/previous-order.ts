import { withOptions } from "../../../behaviour/with-options.ts";
import type { FaultDefinition } from "../../../fault.ts";
import type { Options } from "../../../query/options.ts";

export const fault: FaultDefinition = {
  title: "Items are ordered as the request before asked",
  who: "A mock that keeps the order in a variable for all requests and sets it too late",
  apply: (honest) => {
    let previous: Options["orderby"];
    return withOptions(honest, (options) => {
      if (options.orderby === undefined) return options;
      const used = previous ?? options.orderby;
      previous = options.orderby;
      return { ...options, orderby: used };
    });
  },
};
