import { withItemList } from "../../../behaviour/with-item-list.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "With $expand no more than ten items come, without a next link",
  who: "A service with a limit on what it joins",
  apply: (honest) =>
    withItemList(honest, (items, { options }) => (options.expand === undefined ? items : items.slice(0, 10))),
};
