import {
  asksForChanges,
  type Operation,
  parentParameter,
  type Route,
  type SuitedParents,
} from "../../../specs/operation.ts";
import { type Entity, linkedTo, type Stored } from "../entity.ts";

interface Naming {
  readonly route: Route;
  readonly parameter: string;
  readonly member: string;
}

/**
 * Writes the ids of parents into the members that are documented to name them: what stands in a folder says in which. What has one
 * that stands deeper stands below no other.
 */
export function nameParents(root: Entity, operations: readonly Operation[]): void {
  const namings = operations.flatMap(({ namedParents = {}, routes }) =>
    routes.flatMap((route): readonly Naming[] => {
      const parameter = parentParameter(route) ?? "";
      const member = namedParents[parameter];
      return member === undefined ? [] : [{ route, parameter, member }];
    }),
  );
  const named = new Map<Entity, unknown>();
  for (const naming of namings.sort((a, b) => b.route.segments.length - a.route.segments.length)) {
    for (const { parent, holder, name } of below(root, naming)) {
      const id = parent.values["id"];
      const all = linkedTo(holder, name);
      const own = all.filter((item) => (named.get(item) ?? id) === id);
      if (own.length < all.length) Object.assign(holder.links, { [name]: own });
      if (typeof id !== "string") continue;
      for (const item of own) {
        named.set(item, id);
        Object.assign(item.values, { [naming.member]: id });
      }
    }
  }
}

/** Makes of what has something below it one of those that are documented to have it: a series has instances, a single event has none. */
export function suitParents(root: Entity, operations: readonly Operation[]): void {
  for (const { parents = {}, routes } of operations) {
    for (const route of routes) {
      for (const parameter of route.parameters) {
        const suited = parents[parameter];
        if (suited === undefined) continue;
        const having = below(root, { route, parameter }).filter(
          ({ holder, name }) => linkedTo(holder, name).length > 0,
        );
        for (const { parent } of having) suit(parent, suited);
      }
    }
  }
}

// What has none of its kind told is left alone.
function suit({ values }: Entity, { member, values: suited }: SuitedParents): void {
  const known = values[member];
  const [first] = suited;
  if (known === undefined || known === null || first === undefined) return;
  if ([known].flat().some((one) => suited.some((value) => value === one))) return;
  Object.assign(values, { [member]: Array.isArray(known) ? [...(known as readonly Stored[]), first] : first });
}

/** What holds the items of a route, below what stands at the parameter of its parent. */
interface Held {
  readonly parent: Entity;
  readonly holder: Entity;
  readonly name: string;
}

function below(root: Entity, { route, parameter }: Pick<Naming, "route" | "parameter">): readonly Held[] {
  // The changes of a collection are of what stands in it.
  const segments = asksForChanges(route) ? route.segments.slice(0, -1) : route.segments;
  const at = segments.findIndex((segment) => segment.kind === "key" && segment.parameter === parameter);
  const names = (from: number, to: number): readonly string[] =>
    segments.slice(from, to).flatMap((segment) => (segment.kind === "name" ? [segment.name] : []));
  const behind = names(at + 1, segments.length);
  const name = behind.at(-1);
  if (name === undefined) return [];
  return reached([root], names(0, at)).flatMap((parent) =>
    reached([parent], behind.slice(0, -1)).map((holder) => ({ parent, holder, name })),
  );
}

function reached(from: readonly Entity[], names: readonly string[]): readonly Entity[] {
  return names.reduce<readonly Entity[]>(
    (entities, name) => entities.flatMap((entity) => linkedTo(entity, name)),
    from,
  );
}
