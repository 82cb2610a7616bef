import { isList } from "../behaviour/is-list.ts";
import { isObject } from "../behaviour/is-object.ts";
import type { Json, JsonObject } from "../json.ts";
import type { VariationDefinition } from "../variation.ts";

function reversed(body: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(body)
      .reverse()
      .map(([name, value]) => [name, reversedWithin(value)]),
  );
}

function reversedWithin(value: Json): Json {
  if (isList(value)) return value.map(reversedWithin);
  return isObject(value) ? reversed(value) : value;
}

export const variation: VariationDefinition = {
  title: "Members stand in reversed order",
  allowedBy: "JSON: members of an object have no order",
  apply: (honest) => ({
    ...honest,
    serialize: (body, ex) => honest.serialize(reversed(body), ex),
  }),
};
