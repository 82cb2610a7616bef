import type { PermissionTable } from "../../specs/operation.ts";

/** The permissions given with all other names that they have. */
export function namesOf(permissions: readonly string[], table: PermissionTable): readonly string[] {
  const known = table.names.filter(({ name }) => permissions.includes(name));
  return [...permissions, ...known.flatMap(({ aliases }) => aliases)];
}
