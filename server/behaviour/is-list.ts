import type { Json } from "../json.ts";

export function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
