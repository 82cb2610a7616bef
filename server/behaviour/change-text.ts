import type { JsonObject } from "../json.ts";
import { changeMember } from "./change-member.ts";

/** A copy of the object with one member changed, if that is a string. */
export function changeText(json: JsonObject, name: string, change: (text: string) => string): JsonObject {
  return changeMember(json, name, (value) => (typeof value === "string" ? change(value) : value));
}
