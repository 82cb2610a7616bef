import { withOptions } from "../../../behaviour/with-options.ts";
import type { FaultDefinition } from "../../../fault.ts";
import type { Options } from "../../../query/options.ts";

export const fault: FaultDefinition = {
  title: "A $filter goes for the requests after it as well",
  who: "A mock that keeps the query of its data source in one object for all requests",
  apply: (honest) => {
    let last: Options["filter"];
    return withOptions(honest, (options) => {
      if (options.filter !== undefined) last = options.filter;
      return last === undefined ? options : { ...options, filter: last };
    });
  },
};
