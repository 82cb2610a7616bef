import type { Grant, PermissionName, PermissionTable } from "../../specs/operation.ts";
import type { Fact, PathPermissions, PermissionRow, PermissionRows, PermissionType } from "../facts.ts";
import type { Gap } from "../gap.ts";
import type { PermissionsFile } from "../permissions/permissions-file.ts";
import { routePermissions } from "../permissions/route-permissions.ts";
import type { Named } from "../sources.ts";

const types: readonly PermissionType[] = ["delegatedWork", "delegatedPersonal", "application"];

/** What a permissions file says of the routes of an operation. */
export interface PermissionFacts {
  readonly permissions: PermissionRows;
  readonly names: readonly PermissionName[];
  readonly unasserted: readonly string[];
  /** Of the paths whose rows are others than those of the first. */
  readonly pathPermissions: readonly PathPermissions[];
  readonly gaps: readonly Gap[];
}

/** The permission rows of the first route that a permissions file has, and those of routes that have others. */
export function permissionFacts(
  { document, content }: Named<PermissionsFile>,
  templates: readonly string[],
): PermissionFacts {
  const at = { document, line: 1 };
  const found = templates.map((template) => ({ template, route: routePermissions(content, template) }));
  const first = found.find(({ route }) => route !== undefined)?.route;
  const gap = (reason: string): Gap => ({ kind: "unread-permissions", at, reason });
  const gaps = found.flatMap(({ template, route }) => {
    if (route === undefined)
      return [{ kind: "no-permissions" as const, at, reason: `GET ${template} is not in the file` }];
    return route.gaps.map((reason) => gap(`GET ${template}: ${reason}`));
  });
  if (first === undefined) return { permissions: {}, names: [], unasserted: [], pathPermissions: [], gaps };
  const rowsOf = (table: PermissionTable): PermissionRows =>
    Object.fromEntries(
      types.map((type): readonly [PermissionType, Fact<PermissionRow>] => {
        const [named] = namesOf(table[type]);
        const line = (named === undefined ? undefined : content.lines?.get(named)) ?? 1;
        return [type, { value: rowOf(table[type]), origin: "permissions", at: { document, line } }];
      }),
    );
  const names = found.flatMap(({ route }) => route?.table.names ?? []);
  return {
    permissions: rowsOf(first.table),
    names: names.filter(({ name }, index) => names.findIndex((other) => other.name === name) === index),
    unasserted: first.table.unasserted.permissions,
    pathPermissions: found.flatMap(({ template, route }) => {
      if (route === undefined) return [{ templates: [template], permissions: {} }];
      if (JSON.stringify(route.table) === JSON.stringify(first.table)) return [];
      const { permissions: unasserted } = route.table.unasserted;
      return [{ templates: [template], permissions: rowsOf(route.table), unasserted }];
    }),
    gaps,
  };
}

// Which permission is the least privileged is not guessed.
function rowOf(grant: Grant): PermissionRow {
  if (!grant.supported || grant.least.length > 0) return grant;
  return { supported: true, conditional: `${grant.higher.join(", ")}: none is marked as the least privileged` };
}

function namesOf(grant: Grant): readonly string[] {
  return grant.supported ? [...grant.least, ...grant.higher] : [];
}
