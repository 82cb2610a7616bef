import type { Grant, PermissionName, PermissionTable } from "../../specs/operation.ts";
import { comparablePath, type PathGrant, type PermissionsFile, type Scheme } from "./permissions-file.ts";

/** The permissions of a route as a file has them. `gaps`: what the table cannot say, one sentence each. */
export interface RoutePermissions {
  readonly table: PermissionTable;
  readonly gaps: readonly string[];
}

/**
 * The permission table of a route, least privileged first; undefined where the file does not have the route with that
 * method. `template` is as in a contract, with a name in braces for each key. Permissions that need another one beside
 * them are neither allowed nor refused for certain. Roles are not in such files.
 */
export function routePermissions(
  file: PermissionsFile,
  template: string,
  method = "GET",
): RoutePermissions | undefined {
  const grants = (file.paths.get(comparablePath(template)) ?? []).filter(({ methods }) => methods.includes(method));
  if (grants.length === 0) return undefined;
  const rows = {
    delegatedWork: rowOf(file, grants, "DelegatedWork"),
    delegatedPersonal: rowOf(file, grants, "DelegatedPersonal"),
    application: rowOf(file, grants, "Application"),
  };
  const named = [
    ...new Set(Object.values(rows).flatMap((row) => (row.supported ? [...row.least, ...row.higher] : []))),
  ];
  const partial = [
    ...new Set(grants.flatMap(({ permission, alsoRequires }) => (alsoRequires.length > 0 ? [permission] : []))),
  ];
  const gaps = Object.entries(rows).flatMap(([type, row]) =>
    row.supported && row.least.length === 0 ? [`${type}: no permission is marked as the least privileged`] : [],
  );
  return {
    table: {
      names: named.map((name) => nameOf(file, name)),
      ...rows,
      roles: [],
      unasserted: { permissions: partial.filter((name) => !named.includes(name)), roles: [] },
    },
    gaps: [...gaps, ...partial.map((name) => `${name} suffices only beside another permission`)],
  };
}

function rowOf(file: PermissionsFile, grants: readonly PathGrant[], scheme: Scheme): Grant {
  const sufficient = grants.filter(
    ({ schemes, alsoRequires }) => schemes.includes(scheme) && alsoRequires.length === 0,
  );
  if (sufficient.length === 0) return { supported: false };
  const level = (name: string): number => file.permissions.get(name)?.levels[scheme] ?? Number.MAX_SAFE_INTEGER;
  const sorted = (names: readonly string[]): readonly string[] =>
    [...new Set(names)].sort((a, b) => level(a) - level(b));
  const least = sufficient.filter((grant) => grant.least.includes(scheme)).map(({ permission }) => permission);
  const higher = sufficient.map(({ permission }) => permission).filter((name) => !least.includes(name));
  return { supported: true, least: sorted(least), higher: sorted(higher) };
}

function nameOf(file: PermissionsFile, name: string): PermissionName {
  const ids = file.permissions.get(name)?.ids ?? {};
  const delegatedId = ids.DelegatedWork ?? ids.DelegatedPersonal;
  return {
    name,
    aliases: [],
    ...(delegatedId === undefined ? {} : { delegatedId }),
    ...(ids.Application === undefined ? {} : { applicationId: ids.Application }),
  };
}
