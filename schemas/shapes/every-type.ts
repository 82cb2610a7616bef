import type { StructuredType, TypeIndex } from "../../specs/resource.ts";
import { derivedFrom, derivedOverlay, overlayName } from "./derived.ts";
import { entitySchema, everything } from "./entity.ts";
import { dialect, type JsonSchema } from "./edm.ts";

/**
 * One document with the schema of every structured type below `$defs`, each written once, so that the size is linear in
 * that of the metadata. `id` is its `$id`; a schema refers to a type as `{id}#/$defs/{qualified name}`.
 */
export function everyTypeDocument(types: TypeIndex, id: string): JsonSchema {
  const structured = [...types.values()].filter((type): type is StructuredType => type.kind !== "enum");
  return {
    $schema: dialect,
    $id: id,
    $defs: Object.fromEntries(
      structured.flatMap((type) => [
        [type.name, entitySchema(types, type, everything)],
        ...derivedFrom(types, type.name).map((child) => [overlayName(child.name), derivedOverlay(types, child)]),
      ]),
    ),
  };
}
