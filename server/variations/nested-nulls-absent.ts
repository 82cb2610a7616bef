import { changeObject } from "../behaviour/change-object.ts";
import { isList } from "../behaviour/is-list.ts";
import { isObject } from "../behaviour/is-object.ts";
import { withWholeItems } from "../behaviour/with-whole-items.ts";
import type { Json, JsonObject } from "../json.ts";
import type { VariationDefinition } from "../variation.ts";

function withoutNulls(object: JsonObject): JsonObject {
  const kept = Object.entries(object).filter(([, value]) => value !== null);
  return Object.fromEntries(kept.map(([name, value]) => [name, within(value)]));
}

function within(value: Json): Json {
  if (isList(value)) return value.map(within);
  return isObject(value) ? withoutNulls(value) : value;
}

export const variation: VariationDefinition = {
  title: "What is null in a task is left out",
  allowedBy: "OData: the service chooses what stands in an answer without $select",
  apply: (honest) =>
    withWholeItems(honest, (item, { options }) =>
      options.expand === undefined ? changeObject(item, "task", withoutNulls) : item,
    ),
};
