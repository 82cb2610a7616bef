import { isList, isObject } from "../../json.ts";
import { withCollection } from "../../behaviour/collections.ts";
import { withWholeItems, withWholeText } from "../../behaviour/items.ts";
import type { FaultDefinitions } from "../../fault.ts";

export const faults: FaultDefinitions = {
  "shape/keys-distinct": {
    title: "The last item stands there twice",
    who: "A mock whose SQL join repeats a row",
    apply: (honest) =>
      withCollection(honest, (body, ex) => {
        const items = body["value"];
        return ex.request.query === "" && isList(items) ? { ...body, value: [...items, ...items.slice(-1)] } : body;
      }),
  },
  "shape/keys-distinct/cut-short": {
    title: "Of each id the digit of its version is left, or its first character",
    who: "A gateway that shortens ids for its log and hands the same object on",
    apply: (honest) => withWholeText(honest, "id", (id) => id.slice(14, 15) || id.slice(0, 1)),
  },
  "shape/keys-distinct/id-of-task": {
    title: "Each item carries the id of its task",
    who: "A mock that flattens a join, where the last column named id wins",
    apply: (honest) =>
      withWholeItems(honest, (item) => (isObject(item["task"]) ? { ...item, id: item["task"]["id"] } : item)),
  },
};
