import { edmType, structuredType } from "../../specs/edm-type.ts";
import { asksForChanges as isForChanges, type Operation, type Route } from "../../specs/operation.ts";
import type { StructuredType } from "../../specs/resource.ts";
import type { Exchange } from "../exchange.ts";
import { sameName } from "./segments.ts";
import type { Step, Target } from "./target.ts";

/** What the segments mean by the documented types; `undefined` when they mean nothing. */
export function matchPath(segments: readonly string[], ex: Exchange): Target | undefined {
  const counted = segments.at(-1)?.toLowerCase() === "$count";
  const path = counted ? segments.slice(0, -1) : segments;
  const cast = castNamed(path.at(-1), ex);
  const target = matchNames(cast === undefined ? path : path.slice(0, -1), ex);
  const isChosenFrom = target?.collection === true;
  const operation = target === undefined ? undefined : operationOf(target, ex.world.specs.operations);
  if (cast !== undefined && (!isChosenFrom || !operation?.casts?.includes(cast.name))) {
    // A path that is documented with the cast alone.
    const whole = counted ? undefined : matchNames(path, ex);
    return whole === undefined || operationOf(whole, ex.world.specs.operations) === undefined ? undefined : whole;
  }
  if (target === undefined || (counted && !isChosenFrom)) return undefined;
  if (counted && operation?.countSegment !== true) return undefined;
  return {
    ...target,
    ...(counted ? { counted: true } : {}),
    ...(cast === undefined ? {} : { type: cast, cast: cast.name }),
  };
}

function castNamed(segment: string | undefined, { world, stages }: Exchange): StructuredType | undefined {
  if (segment?.includes(".") !== true) return undefined;
  for (const type of world.specs.types.values())
    if (type.kind === "entity" && stages.sameName(segment, type.name)) return type;
  return undefined;
}

function matchNames(segments: readonly string[], ex: Exchange): Target | undefined {
  const steps: Step[] = [];
  let type = ex.world.rootType;
  let changes = false;
  for (let index = 0; index < segments.length; index++) {
    const { name, key } = ex.stages.readSegment(segments[index] ?? "");
    const declared = navigationOf(type, name, ex);
    if (declared === undefined) return undefined;
    const { collection, name: typeName } = edmType(declared.type);
    if (!collection && key !== undefined) return undefined;
    type = structuredType(ex.world.specs.types, typeName);
    // A collection whose changes are documented has no entity of that name.
    changes =
      collection &&
      key === undefined &&
      index === segments.length - 2 &&
      asksForChanges([...steps, { name: declared.name }], segments.at(-1), ex);
    if (changes) {
      steps.push({ name: declared.name, type, collection, key: undefined });
      break;
    }
    // In a collection without a key in parentheses, the next segment is the key, unless a function of the collection is there.
    const isKeyNext =
      collection && key === undefined && !isFunction([...steps, declared], segments.slice(index + 1), ex);
    const segmentKey = isKeyNext ? segments[++index] : undefined;
    steps.push({ name: declared.name, type, collection, key: key ?? segmentKey });
  }
  const [head, ...others] = steps;
  if (head === undefined) return undefined;
  const last = steps.at(-1);
  const isCollection = last?.collection === true && last.key === undefined;
  return { steps: [head, ...others], type, collection: isCollection, ...(changes ? { changes: true } : {}) };
}

function isFunction(
  steps: readonly Pick<Step, "name">[],
  [next, after]: readonly string[],
  { world, stages }: Exchange,
): boolean {
  if (next === undefined) return false;
  const names = steps.map(({ name }) => name);
  const { operations } = world.specs;
  const found = functionsBehind(names, operations).find((name) => stages.sameName(next, name));
  if (found === undefined || !isWellKnown(found, operations)) return found !== undefined;
  // What leads on from a well-known name as from any key is behind a key.
  const further = after === undefined ? "" : stages.readSegment(after).name;
  return functionsBehind([...names, found], operations).some((name) => stages.sameName(further, name));
}

function isWellKnown(name: string, operations: readonly Operation[]): boolean {
  return operations.some(({ wellKnownKeys = {} }) => Object.values(wellKnownKeys).flat().includes(name.toLowerCase()));
}

function asksForChanges(
  steps: readonly { readonly name: string }[],
  last: string | undefined,
  { world }: Exchange,
): boolean {
  if (
    last
      ?.replace("()", "")
      .replace(/^microsoft\.graph\./i, "")
      .toLowerCase() !== "delta"
  )
    return false;
  const names = steps.map(({ name }) => name).join("/");
  const namesOf = ({ segments }: Route): string =>
    segments
      .slice(0, -1)
      .flatMap((segment) => (segment.kind === "name" ? [segment.name] : []))
      .join("/");
  return world.specs.operations.some(({ routes }) =>
    routes.some((route) => isForChanges(route) && sameName(namesOf(route), names)),
  );
}

function navigationOf(type: StructuredType, given: string, ex: Exchange): { name: string; type: string } | undefined {
  const name = Object.keys(type.navigation).find((declared) => ex.stages.sameName(given, declared));
  const navigation = name === undefined ? undefined : type.navigation[name];
  return name === undefined || navigation === undefined ? undefined : { name, type: navigation.type };
}

/** The documented operation that a target belongs to. */
export function operationOf(target: Target, operations: readonly Operation[]): Operation | undefined {
  return operations.find((operation) => operation.routes.some((route) => belongs(target, route)));
}

/** Whether a target is one of a route. */
export function belongs({ steps, changes }: Target, route: Route): boolean {
  const { segments: whole } = route;
  const isDelta = isForChanges(route);
  if (isDelta !== (changes === true)) return false;
  const segments = isDelta ? whole.slice(0, -1) : whole;
  let index = 0;
  for (const { name, key } of steps) {
    const segment = segments[index++];
    if (segment?.kind !== "name" || !sameName(segment.name, name)) return false;
    if (key !== undefined && segments[index++]?.kind !== "key") return false;
  }
  return index === segments.length;
}

const functions = new WeakMap<readonly Operation[], ReadonlyMap<string, readonly string[]>>();

/** The names that routes have behind a collection in place of a key, by the names of its path. */
function functionsBehind(names: readonly string[], operations: readonly Operation[]): readonly string[] {
  const all = functions.get(operations) ?? indexed(operations);
  functions.set(operations, all);
  return all.get(pathOf(names)) ?? [];
}

function indexed(operations: readonly Operation[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Set<string>>();
  for (const { segments } of operations.flatMap(({ routes }) => routes)) {
    const before: string[] = [];
    for (const [place, segment] of segments.entries()) {
      if (segment.kind !== "name") continue;
      if (segments[place - 1]?.kind === "name") {
        const behind = found.get(pathOf(before)) ?? new Set();
        found.set(pathOf(before), behind.add(segment.name));
      }
      before.push(segment.name);
    }
  }
  return new Map([...found].map(([path, behind]) => [path, [...behind]]));
}

function pathOf(names: readonly string[]): string {
  return names.join("/").toLowerCase();
}
