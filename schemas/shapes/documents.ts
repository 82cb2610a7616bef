import { edmType, structuredType } from "../../specs/edm-type.ts";
import type { StructuredType, TypeIndex } from "../../specs/resource.ts";
import { derivedFrom, derivedOverlay, overlayName } from "./derived.ts";
import { entitySchema, everything, type Projection } from "./entity.ts";
import { dialect, type JsonSchema } from "./edm.ts";

/** A complete schema of one resource under a projection. */
export function resourceDocument(types: TypeIndex, name: string, projection: Projection = everything): JsonSchema {
  const type = structuredType(types, name);
  return {
    $schema: dialect,
    title: `${name}${projection === everything ? "" : " under a projection"}`,
    ...entitySchema(types, type, projection),
    $defs: definitions(types, type, projection),
  };
}

/** A complete schema of a collection answer: the envelope with its context and the items under a projection. */
export function collectionDocument(types: TypeIndex, name: string, projection: Projection = everything): JsonSchema {
  const type = structuredType(types, name);
  return {
    $schema: dialect,
    title: `Collection of ${name}${projection === everything ? "" : " under a projection"}`,
    type: "object",
    required: ["@odata.context", "value"],
    properties: {
      "@odata.context": { type: "string" },
      "@odata.nextLink": { type: "string" },
      value: { type: "array", items: entitySchema(types, type, projection) },
    },
    $defs: definitions(types, type, projection),
  };
}

/** A complete schema of a refusal: one object whose only own member is `error`. */
export function errorDocument(types: TypeIndex): JsonSchema {
  const type = structuredType(types, "odata.error");
  return {
    $schema: dialect,
    title: "Error response",
    type: "object",
    required: ["error"],
    properties: { error: entitySchema(types, type, everything) },
    $defs: definitions(types, type, everything),
  };
}

// Nested types stand under $defs with their full name, what derived types add under theirs; each is written once.
function definitions(types: TypeIndex, root: StructuredType, projection: Projection): JsonSchema {
  const found: Record<string, JsonSchema> = {};
  const visit = (type: StructuredType): void => {
    const members = [...Object.values(type.properties), ...Object.values(type.navigation).filter((n) => n.inline)];
    for (const member of members) {
      const target = types.get(edmType(member.type).name);
      if (target === undefined || target.kind === "enum" || target.name in found) continue;
      // A name that is only expected where a navigation property lists it is not required everywhere.
      found[target.name] = {};
      found[target.name] = { ...entitySchema(types, target, everything), ...partial(type, target) };
      visit(target);
    }
    for (const child of derivedFrom(types, type.name)) {
      const name = overlayName(child.name);
      if (name in found) continue;
      found[name] = derivedOverlay(types, child);
      visit(child);
    }
  };
  // What is expanded refers to the types of its own members.
  const visitExpanded = (type: StructuredType, { expand = {} }: Projection): void => {
    for (const [name, nested] of Object.entries(expand)) {
      const navigation = type.navigation[name];
      if (navigation === undefined) continue;
      const target = structuredType(types, edmType(navigation.type).name);
      visit(target);
      visitExpanded(target, nested);
    }
  };
  visit(root);
  visitExpanded(root, projection);
  return found;
}

function partial(owner: StructuredType, target: StructuredType): { required?: readonly string[] } {
  const inline = Object.values(owner.navigation).find((n) => edmType(n.type).name === target.name)?.inline;
  return Array.isArray(inline) ? { required: [] } : {};
}

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
