import { edmType, structuredType } from "../../specs/edm-type.ts";
import type { Navigation, StructuredType, TypeIndex } from "../../specs/resource.ts";
import { derivedMembers } from "./derived.ts";
import type { JsonSchema } from "./edm.ts";
import { memberSchema, typeReference } from "./member.ts";

/** Which members a request asks for: `select` undefined means the documented default. */
export interface Projection {
  readonly select?: readonly string[];
  readonly expand?: Readonly<Record<string, Projection>>;
}

/** The documented default: no `$select`, no `$expand`. */
export const everything: Projection = {};

/**
 * The schema of one item as a projection leaves it. Unknown members are accepted; documented ones are typed wherever
 * they stand. Required are the selected members, or by default those that are neither nullable nor optional, and the
 * navigation properties that are documented inline or expanded.
 */
export function entitySchema(types: TypeIndex, type: StructuredType, projection: Projection): JsonSchema {
  const properties: Record<string, JsonSchema> = {};
  for (const [name, property] of Object.entries(type.properties)) {
    properties[name] = memberSchema(types, property);
    for (const alias of property.aliases ?? []) properties[alias] = memberSchema(types, property);
  }
  for (const [name, navigation] of Object.entries(type.navigation)) {
    const expanded = projection.expand?.[name];
    if (navigation.inline === undefined && expanded === undefined) continue;
    properties[name] = navigationSchema(types, navigation, expanded);
  }
  return {
    type: "object",
    required: requiredMembers(type, projection),
    properties,
    ...derivedMembers(types, type.name),
  };
}

/** The members that an item must have under a projection, in documented order. */
export function requiredMembers(type: StructuredType, { select, expand = {} }: Projection): readonly string[] {
  // The value of a stream stands elsewhere.
  const inJson = Object.entries(type.properties).filter(([, property]) => property.type !== "Edm.Stream");
  const structural = inJson.filter(([name, property]) =>
    select === undefined ? !property.nullable && property.optional === undefined : select.includes(name),
  );
  const navigation = Object.entries(type.navigation).filter(
    ([name, { inline }]) => name in expand || (inline !== undefined && (select === undefined || select.includes(name))),
  );
  return [...structural, ...navigation].map(([name]) => name);
}

function navigationSchema(types: TypeIndex, navigation: Navigation, expanded: Projection | undefined): JsonSchema {
  const { collection, name } = edmType(navigation.type);
  const target = structuredType(types, name);
  const item = itemSchema(types, target, navigation.inline, expanded);
  if (collection) return { type: "array", items: item };
  return navigation.nullable === true ? { anyOf: [item, { type: "null" }] } : item;
}

function itemSchema(
  types: TypeIndex,
  target: StructuredType,
  inline: Navigation["inline"],
  expanded: Projection | undefined,
): JsonSchema {
  if (expanded !== undefined) {
    // What stands inline in the items of an operation need not in what others lead to.
    const required = requiredMembers({ ...target, navigation: {} }, expanded);
    return { ...entitySchema(types, target, expanded), required };
  }
  if (inline === "all" || inline === undefined) return typeReference(target.name);
  return { ...typeReference(target.name), required: inline };
}
