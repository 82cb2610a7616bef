import type { Operation, PermissionTable, Route } from "./operation.ts";

/**
 * An operation in parts of which each has one table of permissions: those of its routes that share one, the first of them
 * first. An operation whose routes all have its own table is its only part.
 */
export function partsOf(operation: Operation): readonly Operation[] {
  const parts = known.get(operation) ?? divided(operation);
  known.set(operation, parts);
  return parts;
}

// Each operation of many asks for the parts of all.
const known = new WeakMap<Operation, readonly Operation[]>();

function divided(operation: Operation): readonly Operation[] {
  const tables: { readonly key: string; readonly table: PermissionTable }[] = [];
  const keyOf = (table: PermissionTable): string => JSON.stringify(table);
  for (const { permissions = operation.permissions } of operation.routes) {
    if (!tables.some(({ key }) => key === keyOf(permissions)))
      tables.push({ key: keyOf(permissions), table: permissions });
  }
  const [only] = tables;
  if (only === undefined || (tables.length === 1 && only.table === operation.permissions)) return [operation];
  return tables.map(({ key, table }) => ({
    ...operation,
    permissions: table,
    routes: operation.routes.filter(({ permissions = operation.permissions }) => keyOf(permissions) === key),
  }));
}

/**
 * Operations of which no two have a path in common. What several pages document of one path is put together: all of their
 * options, and the permissions of the one that says most of them.
 */
export function withOwnPaths(operations: readonly Operation[]): readonly Operation[] {
  const sharing = new Map<string, Operation[]>();
  for (const operation of operations) {
    for (const { template } of operation.routes) {
      const [path, others] = [shapeOf(template), sharing.get(shapeOf(template)) ?? []];
      if (!others.includes(operation)) sharing.set(path, [...others, operation]);
    }
  }
  const isShared = ({ template }: Route): boolean => (sharing.get(shapeOf(template))?.length ?? 0) > 1;
  const own = operations.flatMap((operation) => {
    const routes = operation.routes.filter((route) => !isShared(route));
    return routes.length === operation.routes.length
      ? [operation]
      : routes.length === 0
        ? []
        : [{ ...operation, routes }];
  });
  return [...own, ...[...sharing].flatMap(([path, all]) => (all.length > 1 ? [together(path, all)] : []))];
}

/** A path by which those that differ in the names of their keys, and in letter case, are the same. */
export function shapeOf(template: string): string {
  return template.replaceAll(/\{[^}]*\}/g, "{}").toLowerCase();
}

function together(path: string, operations: readonly Operation[]): Operation {
  const [most, ...rest] = [...operations].sort((a, b) => saidOf(b.permissions) - saidOf(a.permissions));
  if (most === undefined) throw new Error(`No operation has the path ${path}.`);
  const all = [most, ...rest];
  const casts = all.flatMap((operation) => operation.casts ?? []);
  const { neededHeaders, ...base } = most;
  const isNeeded = neededHeaders !== undefined && rest.every((other) => other.neededHeaders !== undefined);
  return {
    ...base,
    routes: most.routes.filter(({ template }) => shapeOf(template) === path),
    queryOptions: [...new Set(all.flatMap(({ queryOptions }) => queryOptions))],
    // What one page needs nothing beside, nobody has to announce.
    ...(isNeeded ? { neededHeaders } : {}),
    ...(all.some(({ countSegment }) => countSegment) ? { countSegment: true as const } : {}),
    ...(casts.length === 0 ? {} : { casts }),
  };
}

function saidOf({ delegatedWork, delegatedPersonal, application }: PermissionTable): number {
  return [delegatedWork, delegatedPersonal, application].filter(
    (grant) => !grant.supported || grant.least.length + grant.higher.length > 0,
  ).length;
}

/** Another route of an operation to the same things that needs fewer keys. */
export function shorterRoute({ routes }: Operation, route: Route): Route | undefined {
  return routes.find(
    (other) =>
      other.id !== route.id &&
      other.parameters.length < route.parameters.length &&
      other.parameters.every((name) => route.parameters.includes(name)) &&
      // What belongs to the same entity is the same; what belongs to one on the way may be a part only.
      other.parameters.at(-1) === route.parameters.at(-1),
  );
}

/** The name that a route ends in; empty where it ends in a key. */
export function lastName({ segments }: Route): string {
  const last = segments.at(-1);
  return last?.kind === "name" ? last.name : "";
}
