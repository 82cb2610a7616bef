import type { StructuredType } from "../../specs/resource.ts";

/** The canonical name of a structural or navigation property, found without case. */
export function memberNamed(given: string, type: StructuredType): string | undefined {
  if (Object.hasOwn(type.properties, given) || Object.hasOwn(type.navigation, given)) return given;
  const lower = given.toLowerCase();
  const named = (name: string): boolean => name.toLowerCase() === lower;
  return Object.keys(type.properties).find(named) ?? Object.keys(type.navigation).find(named);
}
