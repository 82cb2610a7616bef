import type { MetadataModel } from "./model.ts";

/** Whether a type is derived from another, over however many steps. */
export function derives(model: MetadataModel, name: string, ancestor: string): boolean {
  const type = model.types.get(name);
  if (type === undefined || type.kind === "enum" || type.base === undefined) return false;
  return type.base === ancestor || derives(model, type.base, ancestor);
}
