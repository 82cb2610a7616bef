import type { Property, StructuredType, TypeIndex } from "../../specs/resource.ts";
import type { Exchange } from "../exchange.ts";

// What the members of a task processing result are, by which other types are searched.
const natures: Readonly<Record<string, (property: Property, types: TypeIndex) => boolean>> = {
  createdDateTime: ({ type, nullable }) => type === "Edm.DateTimeOffset" && !nullable,
  startedDateTime: ({ type, nullable }) => type === "Edm.DateTimeOffset" && nullable,
  completedDateTime: ({ type, nullable }) => type === "Edm.DateTimeOffset" && nullable,
  processingStatus: ({ type }, types) => types.get(type)?.kind === "enum",
  failureReason: ({ type, nullable }) => type === "Edm.String" && nullable,
};

/**
 * The member that a mistake with a member of task processing results would hit in the answers of another operation: that of the same
 * name, else the first that is like it. The name itself where there is none, so that nothing is changed.
 */
export function memberLike(ex: Exchange, name: string): string {
  const [properties, isLike, types] = [answeredProperties(ex), natures[name], typesFor(ex)];
  if (properties === undefined || isLike === undefined) return name;
  const same = properties[name];
  if (same !== undefined && isLike(same, types)) return name;
  const like = Object.entries(properties).find(([, property]) => property.key !== true && isLike(property, types));
  return like?.[0] ?? name;
}

/** The same of a member that every entity has set: any such where there is none like it. */
export function requiredLike(ex: Exchange, name = "createdDateTime"): string {
  const like = memberLike(ex, name);
  const properties = answeredProperties(ex);
  if (properties === undefined || isRequired(properties[like])) return like;
  const required = Object.entries(properties).find(([, property]) => property.key !== true && isRequired(property));
  return required?.[0] ?? like;
}

function isRequired(property: Property | undefined): boolean {
  return property?.nullable === false && property.optional !== true;
}

function typesFor({ operation, world: { specs } }: Exchange): TypeIndex {
  return (operation === undefined ? undefined : specs.typesOf?.get(operation.id)) ?? specs.types;
}

function answeredProperties(ex: Exchange): StructuredType["properties"] | undefined {
  const type = typesFor(ex).get(ex.operation?.returns.resource ?? "");
  return type === undefined || type.kind === "enum" ? undefined : type.properties;
}
