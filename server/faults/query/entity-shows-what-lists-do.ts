import { answeredType, typesFor, withWholeItems } from "../../behaviour/items.ts";
import { structuredBehind } from "../../../specs/edm-type.ts";
import type { StructuredType, TypeIndex } from "../../../specs/resource.ts";
import type { FaultDefinitions } from "../../fault.ts";
import { isObject, type Json, type JsonObject } from "../../json.ts";

export const faults: FaultDefinitions = {
  "query/entity-shows-what-lists-do": {
    title: "A single entity comes without the last of its members that has a value",
    who: "A service whose serializer of single entities was written before a member was added",
    apply: (honest) =>
      withWholeItems(honest, (item, { operation }) => {
        if (operation?.returns.collection !== false) return item;
        const last = Object.keys(item).findLast((name) => name !== "id" && !name.includes("@") && item[name] !== null);
        return Object.fromEntries(Object.entries(item).filter(([name]) => name !== last));
      }),
  },
  "query/entity-shows-what-lists-do/other-tag": {
    title: "A single entity has another tag than in its list",
    who: "A service that makes tags of what it sends in place of what it keeps",
    apply: (honest) => ({
      ...honest,
      finishItem: (json, entity, ex) => ({
        ...honest.finishItem(json, entity, ex),
        "@odata.etag": ex.operation?.returns.collection === false ? 'W/"2"' : 'W/"1"',
      }),
    }),
  },
  "query/entity-shows-what-lists-do/older-inside": {
    title: "A single entity has earlier texts inside of its complex values",
    who: "A service that keeps complex values as documents of their own, and forgets one of two copies",
    apply: (honest) =>
      withWholeItems(honest, (item, ex) => {
        const type = ex.operation?.returns.collection === false ? answeredType(ex) : undefined;
        return type === undefined ? item : withOlderTexts(item, type, typesFor(ex), false);
      }),
  },
};

/** The same with other texts in each complex value of it, however deep. */
function withOlderTexts(value: JsonObject, type: StructuredType, types: TypeIndex, inside: boolean): JsonObject {
  const older = (name: string, own: Json): Json => {
    const property = type.properties[name];
    if (property === undefined) return own;
    if (typeof own === "string") return inside && property.type === "Edm.String" ? `${own} (2019)` : own;
    const told = isObject(own) && typeof own["@odata.type"] === "string" ? own["@odata.type"].replace(/^#/, "") : "";
    const inner = structuredBehind(types, told) ?? structuredBehind(types, property.type);
    return inner !== undefined && isObject(own) ? withOlderTexts(own, inner, types, true) : own;
  };
  return Object.fromEntries(Object.entries(value).map(([name, own]) => [name, older(name, own)]));
}
