import { withOptions } from "../../../behaviour/with-options.ts";
import { withSelection } from "../../../behaviour/with-selection.ts";
import type { FaultDefinition } from "../../../fault.ts";
import type { Options, Selection } from "../../../query/options.ts";

export const fault: FaultDefinition = {
  title: "Items have the members that the request before selected",
  who: "A mock that keeps the projection in a variable for all requests and sets it too late",
  apply: (honest) => {
    let previous: Selection | undefined;
    const shown = new WeakMap<Options, Selection>();
    return withSelection(
      withOptions(honest, (options) => {
        if (options.select !== undefined) {
          shown.set(options, previous ?? options.select);
          previous = options.select;
        }
        return options;
      }),
      (select, ex) => shown.get(ex.options) ?? select,
    );
  },
};
