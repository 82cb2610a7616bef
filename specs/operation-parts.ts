import type { Operation, PermissionTable } from "./operation.ts";

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
