import type { Entity } from "../../data/entity.ts";
import type { Exchange } from "../../exchange.ts";
import type { FaultDefinitions } from "../../fault.ts";
import type { Lookup, Target } from "../../routing/target.ts";

type LookUp = (target: Target, ex: Exchange) => Lookup;

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

function textOf(id: unknown): string {
  return typeof id === "string" || typeof id === "number" ? String(id) : "";
}

/** Below another parent, the keys at the chosen levels (0 is the first) are looked up among all entities of their kind. */
function withStrays(lookUp: LookUp, levels: (level: number, of: number) => boolean): LookUp {
  return (target, ex) => {
    const found = lookUp(target, ex);
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
}

export const faults: FaultDefinitions = {
  "errors/other-parents-id-refused": {
    title: "Each id is found whoever its parent is",
    who: "A mock with one table for each kind of entity",
    apply: (honest) => ({
      ...honest,
      lookUp: withStrays(
        (...args) => honest.lookUp(...args),
        () => true,
      ),
    }),
  },
  "errors/other-parents-id-refused/last-level": {
    title: "The last id is found whoever its parent is",
    who: "A mock that checks the ids before the last and then reads a table by the last one",
    apply: (honest) => ({
      ...honest,
      lookUp: withStrays(
        (...args) => honest.lookUp(...args),
        (level, of) => level === of - 1,
      ),
    }),
  },
};
