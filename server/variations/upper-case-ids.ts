import { changeLinked } from "../behaviour/change-linked.ts";
import { upperGuid } from "../behaviour/guid.ts";
import { withStoredItems } from "../behaviour/with-stored-items.ts";
import type { Entity } from "../data/entity.ts";
import type { VariationDefinition } from "../variation.ts";

function upper(entity: Entity): Entity {
  const { values } = entity;
  return changeLinked({ ...entity, values: { ...values, id: upperGuid(values["id"] ?? null) } }, upper);
}

export const variation: VariationDefinition = {
  title: "GUIDs of items, subjects and tasks are in upper case",
  allowedBy: "Ids are strings, in examples GUIDs; their letter case is not documented",
  group: "item-ids",
  apply: (honest) => withStoredItems(honest, upper),
};
