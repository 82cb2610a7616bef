import type { Entity } from "../data/entity.ts";
import type { Behaviour, Exchange } from "../exchange.ts";
import { follow } from "../filter/evaluate.ts";
import type { Step, Target } from "../routing/target.ts";

/** A behaviour for which a documented operation's collection holds other items. */
export function withFoundItems(
  before: Behaviour,
  change: (items: readonly Entity[], target: Target, ex: Exchange) => readonly Entity[],
): Behaviour {
  return {
    ...before,
    lookUp: (target, ex) => {
      const found = before.lookUp(target, ex);
      return found.kind === "collection" && ex.operation !== undefined
        ? { ...found, items: change(found.items, target, ex) }
        : found;
    },
  };
}

/**
 * A behaviour whose store holds other items in a collection, and in place of an entity, where `where` holds: of a documented
 * operation, and of its items at addresses of their own, unless it is given.
 */
export function withStoredItems(
  before: Behaviour,
  change: (item: Entity) => Entity,
  where: (ex: Exchange) => boolean = (ex) => ex.operation !== undefined || isListedItem(ex),
): Behaviour {
  const changed = new WeakMap<Entity, Entity>();
  const stored = (item: Entity): Entity => {
    const known = changed.get(item) ?? change(item);
    changed.set(item, known);
    return known;
  };
  return {
    ...before,
    lookUp: (target, ex) => {
      const found = before.lookUp(target, ex);
      if (found.kind === "unknown-key" || !where(ex)) return found;
      if (found.kind === "collection") return { ...found, items: found.items.map(stored) };
      const entity = stored(found.entity);
      // What has another id is no more found by the one in the path.
      return entity.values["id"] === found.entity.values["id"] ? { ...found, entity } : found;
    },
  };
}

/** A behaviour that finds nothing by the keys in a documented operation's path, where this holds of the path. */
export function withUnknownKeys(before: Behaviour, isUnknown: (path: string) => boolean): Behaviour {
  return {
    ...before,
    lookUp: (target, ex) => {
      const found = before.lookUp(target, ex);
      const step = target.steps.find(({ key }) => key !== undefined);
      return ex.operation !== undefined && isUnknown(ex.request.path) && step?.key !== undefined
        ? { kind: "unknown-key", key: step.key, step }
        : found;
    },
  };
}

/** A copy of the entity whose single-valued links lead to changed entities, each changed when it is looked at: links may go in circles. */
export function changeLinked(entity: Entity, change: (linked: Entity, name: string) => Entity): Entity {
  const links: Entity["links"] = {};
  for (const [name, link] of Object.entries(entity.links)) {
    let changed: Entity | readonly Entity[] | undefined;
    Object.defineProperty(links, name, {
      enumerable: true,
      get: () => (changed ??= isOne(link) ? change(link, name) : link),
    });
  }
  return { ...entity, links };
}

function isOne(link: Entity | readonly Entity[]): link is Entity {
  return !Array.isArray(link);
}

/** How many arguments the task of an item has. */
export function taskArguments(item: Entity): number {
  const stored = follow(item, ["task", "arguments"]);
  return Array.isArray(stored) ? stored.length : 0;
}

/** All entities of each navigation property, whoever has them. */
function everywhere(ex: Exchange): ReadonlyMap<string, readonly Entity[]> {
  const found = new Map<string, Entity[]>();
  const seen = new Set<Entity>();
  const visit = (entity: Entity): void => {
    if (seen.has(entity)) return;
    seen.add(entity);
    for (const [name, linked] of Object.entries(entity.links)) {
      const all = Array.isArray(linked) ? (linked as readonly Entity[]) : [linked as Entity];
      found.set(name, [...(found.get(name) ?? []), ...all]);
      all.forEach(visit);
    }
  };
  visit(ex.world.root);
  return found;
}

/** Whether one item of a documented list is asked for at an address of its own that nobody documents. */
export function isListedItem({ operation, target, world: { specs } }: Exchange): boolean {
  if (operation !== undefined || target?.collection !== false || target.steps.at(-1)?.key === undefined) return false;
  const { name } = target.type;
  return specs.operations.some(({ returns }) => returns.collection && returns.resource === name);
}

/** A behaviour that finds such an item whoever its parent is. */
export function withStrayItems(before: Behaviour): Behaviour {
  return withStrayEntities(before, (_step, _target, ex) => isListedItem(ex));
}

function textOf(id: unknown): string {
  return typeof id === "string" || typeof id === "number" ? String(id) : "";
}

/** A behaviour that looks up an entity which is not found, where it is one of these, among all of its kind, below whatever parent. */
export function withStrayEntities(
  before: Behaviour,
  isTried: (step: Step, target: Target, ex: Exchange) => boolean,
): Behaviour {
  const lookUp: Behaviour["lookUp"] = (target, ex) => {
    const found = before.lookUp(target, ex);
    if (found.kind !== "unknown-key" || !isTried(found.step, target, ex)) return found;
    const all = everywhere(ex).get(found.step.name) ?? [];
    const entity = all.find(({ values }) => ex.stages.sameKey(found.key, textOf(values["id"])));
    return entity === undefined ? found : { kind: "entity", entity, target };
  };
  return { ...before, lookUp };
}

/** A behaviour that looks up, below another parent, the keys at the chosen levels (0 is the first) among all entities of their kind. */
export function withStrays(before: Behaviour, levels: (level: number, of: number) => boolean): Behaviour {
  const lookUp: Behaviour["lookUp"] = (target, ex) => {
    const found = before.lookUp(target, ex);
    if (found.kind !== "unknown-key" || ex.operation === undefined) return found;
    const all = everywhere(ex);
    const keyed = target.steps.filter(({ key }) => key !== undefined);
    const at = keyed.findIndex(({ name, key }) => name === found.step.name && key === found.key);
    const stray = all.get(found.step.name)?.find(({ values }) => ex.stages.sameKey(found.key, textOf(values["id"])));
    const last = target.steps.at(-1);
    if (at < 1 || stray === undefined || last === undefined || !levels(at, keyed.length)) return found;
    const rest = target.steps.slice(target.steps.findIndex(({ key }) => key === found.key) + 1);
    let entity: Entity = stray;
    for (const { name, key } of rest.slice(0, -1)) {
      const linked = entity.links[name];
      const next = Array.isArray(linked)
        ? (linked as readonly Entity[]).find(({ values }) => ex.stages.sameKey(key ?? "", textOf(values["id"])))
        : (linked as Entity | undefined);
      if (next === undefined) return found;
      entity = next;
    }
    const linked = entity.links[last.name];
    return Array.isArray(linked) ? { kind: "collection", items: linked as readonly Entity[], target } : found;
  };
  return { ...before, lookUp };
}

/** A behaviour for which a documented operation's collection holds something of what the siblings of its parent do, nearest first. */
export function withSiblingItems(
  before: Behaviour,
  change: (items: readonly Entity[], siblings: readonly (readonly Entity[])[], ex: Exchange) => readonly Entity[],
): Behaviour {
  return withFoundItems(before, (items, { steps }, ex) => {
    const [last, parent] = [steps.at(-1), steps.at(-2)];
    if (last === undefined || parent?.key === undefined) return items;
    const above = { ...parent, key: undefined };
    const [head, ...rest] = [...steps.slice(0, -2), above];
    const listed = before.lookUp({ steps: [head, ...rest], type: parent.type, collection: true }, ex);
    if (listed.kind !== "collection") return items;
    const siblings = listed.items.flatMap(({ values, links: { [last.name]: linked } }) =>
      Array.isArray(linked) && linked.length > 0 && !ex.stages.sameKey(parent.key ?? "", textOf(values["id"]))
        ? [linked as readonly Entity[]]
        : [],
    );
    return change(items, siblings, ex);
  });
}
