import { isObject, type Json, type JsonObject } from "../json.ts";

/** A copy of the object with one member changed, if it has that member. */
export function changeMember(json: JsonObject, name: string, change: (value: Json) => Json): JsonObject {
  return name in json ? { ...json, [name]: change(json[name]) } : json;
}

/** A copy of the object with one member changed, if that is an object. */
export function changeObject(json: JsonObject, name: string, change: (inner: JsonObject) => JsonObject): JsonObject {
  return changeMember(json, name, (value) => (isObject(value) ? change(value) : value));
}

/** A copy of the object with one member changed, if that is a string. */
export function changeText(json: JsonObject, name: string, change: (text: string) => string): JsonObject {
  return changeMember(json, name, (value) => (typeof value === "string" ? change(value) : value));
}

/** A copy of the object without these members. */
export function without<T>(object: Readonly<Record<string, T>>, ...names: readonly string[]): Record<string, T> {
  return Object.fromEntries(Object.entries(object).filter(([name]) => !names.includes(name)));
}
