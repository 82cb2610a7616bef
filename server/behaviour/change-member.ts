import type { Json, JsonObject } from "../json.ts";

/** A copy of the object with one member changed, if it has that member. */
export function changeMember(json: JsonObject, name: string, change: (value: Json) => Json): JsonObject {
  return name in json ? { ...json, [name]: change(json[name]) } : json;
}
