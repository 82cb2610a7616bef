import { type Operation, parentParameter, type Route } from "../../../specs/operation.ts";
import { type Entity, linkedTo } from "../entity.ts";

/** Writes the ids of parents into the members that are documented to name them: what stands in a folder says in which. */
export function nameParents(root: Entity, operations: readonly Operation[]): void {
  for (const { namedParents = {}, routes } of operations) {
    for (const route of routes) {
      const parameter = parentParameter(route) ?? "";
      const member = namedParents[parameter];
      if (member === undefined) continue;
      for (const [parent, items] of below(root, route, parameter))
        for (const { values } of items) if (typeof parent === "string") Object.assign(values, { [member]: parent });
    }
  }
}

// The ids of what stands at a parameter of a route, each with what the route leads to below it.
function below(
  root: Entity,
  { segments }: Route,
  parameter: string,
): readonly (readonly [unknown, readonly Entity[]])[] {
  const at = segments.findIndex((segment) => segment.kind === "key" && segment.parameter === parameter);
  const names = (from: number, to: number): readonly string[] =>
    segments.slice(from, to).flatMap((segment) => (segment.kind === "name" ? [segment.name] : []));
  const behind = names(at + 1, segments.length);
  return reached([root], names(0, at)).map((parent) => [parent.values["id"], reached([parent], behind)] as const);
}

function reached(from: readonly Entity[], names: readonly string[]): readonly Entity[] {
  return names.reduce<readonly Entity[]>(
    (entities, name) => entities.flatMap((entity) => linkedTo(entity, name)),
    from,
  );
}
