import { withOptions } from "../../../behaviour/with-options.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "Next to $select, desc is passed over",
  who: "A mock that sorts once more by the first column after it has projected",
  apply: (honest) =>
    withOptions(honest, (options) =>
      options.select === undefined || options.orderby === undefined
        ? options
        : { ...options, orderby: options.orderby.map((key) => ({ ...key, descending: false })) },
    ),
};
