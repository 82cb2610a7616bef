import { isList } from "../../behaviour/is-list.ts";
import { withCollection } from "../../behaviour/with-collection.ts";
import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "Items that look alike after the projection are merged",
  who: "A mock that translates $select into SELECT DISTINCT",
  apply: (honest) =>
    withCollection(honest, (body, ex) => {
      const items = body["value"];
      if (ex.options.select === undefined || !isList(items)) return body;
      return { ...body, value: [...new Map(items.map((item) => [JSON.stringify(item), item])).values()] };
    }),
};
