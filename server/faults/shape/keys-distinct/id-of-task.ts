import { isObject } from "../../../behaviour/is-object.ts";
import { withWholeItems } from "../../../behaviour/with-whole-items.ts";
import type { FaultDefinition } from "../../../fault.ts";

export const fault: FaultDefinition = {
  title: "Each item carries the id of its task",
  who: "A mock that flattens a join, where the last column named id wins",
  apply: (honest) =>
    withWholeItems(honest, (item) => (isObject(item["task"]) ? { ...item, id: item["task"]["id"] } : item)),
};
