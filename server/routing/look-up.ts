import { inherits } from "../../specs/type-line.ts";
import { type Entity, isMany, keyText } from "../data/entity.ts";
import type { Exchange } from "../exchange.ts";
import type { Refusal } from "../refusal.ts";
import { belongs } from "./match-path.ts";
import type { Lookup, Step, Target } from "./target.ts";

/** Follows the target through the data. */
export function lookUp(target: Target, ex: Exchange): Lookup {
  const [head] = target.steps;
  let entity: Entity | undefined = ex.world.root;
  const found: Step[] = [];
  const parameters = keyParameters(target, ex);
  const { alternateKeys, wellKnownKeys } = ex.operation ?? {};
  for (const step of target.steps) {
    const linked: Entity | readonly Entity[] | undefined =
      step === head && step.name === "me" ? ex.stages.signedInUser(ex) : entity?.links[step.name];
    if (!step.collection || step.key === undefined) {
      found.push(step);
      // A function of a collection has what the first of its items leads to.
      if (isMany(linked) && step !== target.steps.at(-1)) {
        [entity] = linked;
        continue;
      }
      if (isMany(linked) || step.collection) {
        const items = isMany(linked) ? linked : [];
        return {
          kind: "collection",
          items: ex.stages.castItems(items, target, ex),
          target: { ...target, steps: stepsOf(found, head) },
        };
      }
      if (linked === undefined) return { kind: "unknown-key", key: step.name, step };
      entity = linked;
      continue;
    }
    const key = step.key;
    const parameter = parameters[target.steps.indexOf(step)] ?? "";
    const [member, names] = [alternateKeys?.[parameter], wellKnownKeys?.[parameter]];
    entity = isMany(linked)
      ? (linked.find((candidate) => ex.stages.sameKey(key, keyText(candidate, step.type))) ??
        (member === undefined ? undefined : ex.stages.byAlternateKey(linked, key, member)) ??
        (names === undefined ? undefined : ex.stages.byWellKnownKey(linked, key, names)))
      : undefined;
    if (entity === undefined) return { kind: "unknown-key", key, step };
    found.push({ ...step, key: keyText(entity, step.type) });
  }
  return entity === undefined
    ? { kind: "unknown-key", key: head.name, step: head }
    : { kind: "entity", entity, target: { ...target, steps: stepsOf(found, head) } };
}

/** By step, the parameter of its key, where something else may stand in its place. */
function keyParameters(target: Target, { operation }: Exchange): readonly (string | undefined)[] {
  const { alternateKeys, wellKnownKeys, routes = [] } = operation ?? {};
  const route = (alternateKeys ?? wellKnownKeys) && routes.find((one) => belongs(target, one));
  if (route === undefined) return [];
  return route.segments.flatMap((segment, at) => {
    if (segment.kind === "key") return [];
    const next = route.segments[at + 1];
    return [next?.kind === "key" ? next.parameter : undefined];
  });
}

/** The entity that a well-known name leads to: the first of these names to the first, and so on. */
export function byWellKnownKey(items: readonly Entity[], given: string, names: readonly string[]): Entity | undefined {
  const at = names.indexOf(given.toLowerCase());
  return at < 0 ? undefined : items[at];
}

/** The entity that another member than the key names, in whatever letter case. */
export function byAlternateKey(items: readonly Entity[], given: string, member: string): Entity | undefined {
  const named = given.toLowerCase();
  return items.find(({ values }) => {
    const value = values[member];
    return typeof value === "string" && value.toLowerCase() === named;
  });
}

/** The items of the type that the path ends in; all of them where it ends in none. */
export function castItems(items: readonly Entity[], { cast }: Target, { world }: Exchange): readonly Entity[] {
  if (cast === undefined) return items;
  return items.filter(({ type }) => type !== undefined && inherits(world.specs.types, type, cast));
}

function stepsOf([first, ...others]: readonly Step[], head: Step): Target["steps"] {
  return [first ?? head, ...others];
}

/** The refusal of a method that is not for reading. */
export function methodRefusal({ request: { method } }: Exchange): Refusal | undefined {
  if (method === "GET" || method === "HEAD") return undefined;
  return {
    reason: "method",
    status: 405,
    code: "MethodNotAllowed",
    message: `The method ${method} is not supported on this resource.`,
    headers: { Allow: "GET, HEAD" },
  };
}
