import type { JsonObject } from "../json.ts";
import { changeMember } from "./change-member.ts";
import { isObject } from "./is-object.ts";

/** A copy of the object with one member changed, if that is an object. */
export function changeObject(json: JsonObject, name: string, change: (inner: JsonObject) => JsonObject): JsonObject {
  return changeMember(json, name, (value) => (isObject(value) ? change(value) : value));
}
