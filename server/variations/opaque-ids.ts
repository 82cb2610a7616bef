import { withStoredItems } from "../behaviour/with-stored-items.ts";
import type { Entity } from "../data/entity.ts";
import type { Exchange } from "../exchange.ts";
import type { VariationDefinition } from "../variation.ts";

export const variation: VariationDefinition = {
  title: "Ids of items are in base64",
  allowedBy: "Metadata: ids are strings; how they are made is the service's choice",
  group: "item-ids",
  apply: (honest) => withStoredItems(honest, opaque, (ex) => !leadsOn(ex)),
};

function opaque(item: Entity): Entity {
  const { id } = item.values;
  if (typeof id !== "string") return item;
  return { ...item, values: { ...item.values, id: Buffer.from(`~?>${id}`).toString("base64") } };
}

// Items that others are reached through are asked for by the ids that they have.
function leadsOn({ operation, world }: Exchange): boolean {
  const others = world.specs.operations.flatMap(({ routes }) => routes.map(({ template }) => template));
  return operation?.routes.some(({ template }) => others.some((other) => other.startsWith(`${template}/`))) === true;
}
