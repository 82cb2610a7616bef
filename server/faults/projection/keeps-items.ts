import { isList, isObject } from "../../json.ts";
import { withCollection, withItemList } from "../../behaviour/collections.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "projection/keeps-items": {
    title: "Items that look alike after the projection are merged",
    who: "A mock that translates $select into SELECT DISTINCT",
    apply: (honest) =>
      withCollection(honest, (body, ex) => {
        const items = body["value"];
        if (ex.options.select === undefined || !isList(items)) return body;
        return { ...body, value: [...new Map(items.map((item) => [JSON.stringify(item), item])).values()] };
      }),
  },
  "projection/keeps-items/nothing-selected-there": {
    title: "Items whose selected members are all null are left out",
    who: "A mapper that takes a row of nulls for no row",
    apply: (honest) =>
      withItemList(honest, (items, ex) =>
        ex.options.select === undefined
          ? items
          : items.filter((item) => !isObject(item) || Object.values(item).some((value) => value !== null)),
      ),
  },
  "projection/keeps-items/ten-at-most": {
    title: "With $select no more than ten items come, without a next link",
    who: "A mock whose projected query has a limit from its first test",
    apply: (honest) =>
      withItemList(honest, (items, ex) => (ex.options.select === undefined ? items : items.slice(0, 10))),
  },
};
