import { withItemList } from "../../../behaviour/with-item-list.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "With $select no more than ten items come, without a next link",
  who: "A mock whose projected query has a limit from its first test",
  apply: (honest) =>
    withItemList(honest, (items, ex) => (ex.options.select === undefined ? items : items.slice(0, 10))),
};
