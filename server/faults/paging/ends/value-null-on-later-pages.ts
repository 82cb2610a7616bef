import { withItemList } from "../../../behaviour/with-item-list.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "The value of the last page is null",
  who: "A mock that reads on after its cursor is closed",
  apply: (honest) =>
    withItemList(honest, (items, { options, stages, ...ex }) =>
      options.offset !== undefined && items.length < stages.pageSize({ ...ex, options, stages }) ? null : items,
    ),
};
