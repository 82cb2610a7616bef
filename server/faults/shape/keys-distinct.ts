import { isList } from "../../behaviour/is-list.ts";
import { withCollection } from "../../behaviour/with-collection.ts";
import type { FaultDefinition } from "../../fault.ts";

export const fault: FaultDefinition = {
  title: "The last item stands there twice",
  who: "A mock whose SQL join repeats a row",
  apply: (honest) =>
    withCollection(honest, (body, ex) => {
      const items = body["value"];
      return ex.request.query === "" && isList(items) ? { ...body, value: [...items, ...items.slice(-1)] } : body;
    }),
};
