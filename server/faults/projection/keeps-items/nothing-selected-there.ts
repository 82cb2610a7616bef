import { isObject } from "../../../behaviour/is-object.ts";
import { withItemList } from "../../../behaviour/with-item-list.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "Items whose selected members are all null are left out",
  who: "A mapper that takes a row of nulls for no row",
  apply: (honest) =>
    withItemList(honest, (items, ex) =>
      ex.options.select === undefined
        ? items
        : items.filter((item) => !isObject(item) || Object.values(item).some((value) => value !== null)),
    ),
};
