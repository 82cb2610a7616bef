import type { Entity } from "../data/entity.ts";

/** A copy of the entity whose single-valued links lead to changed entities. */
export function changeLinked(entity: Entity, change: (linked: Entity, name: string) => Entity): Entity {
  const links = Object.entries(entity.links).map(([name, link]) => [name, isOne(link) ? change(link, name) : link]);
  return { ...entity, links: Object.fromEntries(links) as Entity["links"] };
}

function isOne(link: Entity | readonly Entity[]): link is Entity {
  return !Array.isArray(link);
}
