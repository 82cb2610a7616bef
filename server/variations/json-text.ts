import { isList, isObject, type Json, type JsonObject } from "../json.ts";
import type { VariationDefinitions } from "../variation.ts";

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

export const variations: VariationDefinitions = {
  "escaped-json": {
    title: "JSON has no other characters than ASCII, and slashes are escaped",
    allowedBy: "JSON: characters of a string may be escaped",
    apply: (honest) => ({
      ...honest,
      serialize: (body, ex) =>
        honest
          .serialize(body, ex)
          .replaceAll("/", "\\/")
          .replaceAll(/[^\n\r\t\u0020-\u007e]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`),
    }),
  },
  "padded-json": {
    title: "There is whitespace before and after the JSON",
    allowedBy: "JSON: whitespace around a value means nothing",
    apply: (honest) => ({
      ...honest,
      serialize: (body, ex) => `\r\n\t ${honest.serialize(body, ex)} \n`,
    }),
  },
  "pretty-json": {
    title: "JSON is indented",
    allowedBy: "JSON: whitespace between tokens means nothing",
    apply: (honest) => ({
      ...honest,
      serialize: (body, ex) => JSON.stringify(JSON.parse(honest.serialize(body, ex)), null, 4),
    }),
  },
  "property-order-reversed": {
    title: "Members stand in reversed order",
    allowedBy: "JSON: members of an object have no order",
    apply: (honest) => ({
      ...honest,
      serialize: (body, ex) => honest.serialize(reversed(body), ex),
    }),
  },
};
