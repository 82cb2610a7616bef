import { withOptions } from "../../../behaviour/with-options.ts";
import { withoutOptions } from "../../../behaviour/without-options.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "$orderby goes for the first two pages only",
  who: "A mock that makes the link of the first page with care, and the others by counting on",
  apply: (honest) =>
    withOptions(honest, (options, ex) =>
      (options.offset ?? 0) > ex.stages.pageSize(ex) ? withoutOptions({ ...ex, options }, "orderby").options : options,
    ),
};
