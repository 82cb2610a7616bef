export type Json = string | number | boolean | null | undefined | readonly Json[] | JsonObject;

/** A JSON object in the making: members that are `undefined` are not written. */
export interface JsonObject {
  [name: string]: Json;
}
