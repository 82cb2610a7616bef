export type Json = string | number | boolean | null | undefined | readonly Json[] | JsonObject;

/** A JSON object in the making: members that are `undefined` are not written. */
export interface JsonObject {
  [name: string]: Json;
}

export function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

export function isObject(value: Json): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
