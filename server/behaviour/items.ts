import { contractOf } from "../../specs/contract.ts";
import { structuredBehind } from "../../specs/edm-type.ts";
import type { Property, StructuredType, TypeIndex } from "../../specs/resource.ts";
import type { Entity } from "../data/entity.ts";
import type { Behaviour, Exchange } from "../exchange.ts";
import type { Json, JsonObject } from "../json.ts";
import { changeMember, changeObject, changeText } from "./change-json.ts";

/** A behaviour that changes each item of a documented operation's answer. */
export function withItems(
  before: Behaviour,
  change: (item: JsonObject, ex: Exchange, entity: Entity) => JsonObject,
): Behaviour {
  return {
    ...before,
    finishItem: (json, entity, ex) => {
      const item = before.finishItem(json, entity, ex);
      return ex.operation === undefined ? item : change(item, ex, entity);
    },
  };
}

/** A behaviour that changes each item of an operation's answer as long as nothing was selected. */
export function withWholeItems(
  before: Behaviour,
  change: (item: JsonObject, ex: Exchange, entity: Entity) => JsonObject,
): Behaviour {
  return withItems(before, (item, ex, entity) => (ex.options.select === undefined ? change(item, ex, entity) : item));
}

/** A behaviour that changes each item of an operation's answer when there is a `$select`. */
export function withSelectedItems(
  before: Behaviour,
  change: (item: JsonObject, ex: Exchange, entity: Entity) => JsonObject,
): Behaviour {
  return withItems(before, (item, ex, entity) => (ex.options.select === undefined ? item : change(item, ex, entity)));
}

/** A behaviour that writes one text member of each item, or the one like it, in its own way as long as nothing was selected. */
export function withWholeText(before: Behaviour, name: string, write: (text: string) => string): Behaviour {
  return withWholeItems(before, (item, ex) => changeText(item, memberLike(ex, name), write));
}

/** A behaviour that changes the task of each item as long as nothing was selected. */
export function withTasks(before: Behaviour, change: (task: JsonObject) => JsonObject): Behaviour {
  return withWholeItems(before, (item) => changeObject(item, "task", change));
}

/** A behaviour that changes what `$expand` gives for one navigation property. */
export function withExpanded(
  before: Behaviour,
  navigation: string,
  change: (expanded: Json, ex: Exchange) => Json,
): Behaviour {
  return withItems(before, (item, ex) =>
    expands(ex, navigation) ? changeMember(item, navigation, (value) => change(value, ex)) : item,
  );
}

/** Whether a documented operation is asked to expand this navigation property. */
export function expands({ operation, options }: Exchange, navigation: string): boolean {
  return operation !== undefined && options.expand?.some((expansion) => expansion.navigation === navigation) === true;
}

/** A behaviour that changes the subject of each item where nobody asked for it with `$expand`. */
export function withInlineSubject(before: Behaviour, change: (subject: JsonObject) => JsonObject): Behaviour {
  return withItems(before, (item, ex) => (expands(ex, "subject") ? item : changeObject(item, "subject", change)));
}

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

/** The same of a member that every entity has set: any such where there is none like it, and a name of nothing where no member is. */
export function requiredLike(ex: Exchange, name = "createdDateTime"): string {
  const like = memberLike(ex, name);
  const properties = answeredProperties(ex);
  if (properties === undefined || isRequired(properties[like])) return like;
  const required = Object.entries(properties).find(([, property]) => property.key !== true && isRequired(property));
  return required?.[0] ?? "";
}

function isRequired(property: Property | undefined): boolean {
  // What may be anything may be null.
  return property?.nullable === false && property.optional !== true && property.type !== "Edm.Untyped";
}

/** The types of the documented operation, or all of them. */
export function typesFor({ operation, world: { specs } }: Exchange): TypeIndex {
  return operation === undefined ? specs.types : contractOf(operation, specs).types;
}

/** The type that a documented operation is declared to return; undefined where the path is of none. */
export function answeredType(ex: Exchange): StructuredType | undefined {
  return structuredBehind(typesFor(ex), ex.operation?.returns.resource ?? "");
}

function answeredProperties(ex: Exchange): StructuredType["properties"] | undefined {
  return answeredType(ex)?.properties;
}
