import type { Grant, PermissionName } from "../../specs/operation.ts";
import type { Fact, OperationFacts, PermissionRow, PermissionType } from "../facts.ts";
import type { Gap } from "../gap.ts";
import type { PermissionsFile } from "../permissions/permissions-file.ts";
import { routePermissions } from "../permissions/route-permissions.ts";
import type { Named } from "../sources.ts";

const types: readonly PermissionType[] = ["delegatedWork", "delegatedPersonal", "application"];

/** What a permissions file says of the routes of an operation. */
export interface PermissionFacts {
  readonly permissions: OperationFacts["permissions"];
  readonly names: readonly PermissionName[];
  readonly unasserted: readonly string[];
  readonly gaps: readonly Gap[];
}

/** The permission rows of the first route that a permissions file has. Other routes with other rows are gaps. */
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
    const told = route.gaps.map((reason) => gap(`GET ${template}: ${reason}`));
    const same = first !== undefined && JSON.stringify(route.table) === JSON.stringify(first.table);
    return same ? told : [...told, gap(`GET ${template} has other permissions than the first path`)];
  });
  if (first === undefined) return { permissions: {}, names: [], unasserted: [], gaps };
  const { table } = first;
  const rows = types.map((type) => {
    const [named] = namesOf(table[type]);
    const line = (named === undefined ? undefined : content.lines?.get(named)) ?? 1;
    const fact: Fact<PermissionRow> = { value: rowOf(table[type]), origin: "permissions", at: { document, line } };
    return [type, fact];
  });
  return {
    permissions: Object.fromEntries(rows),
    names: table.names,
    unasserted: table.unasserted.permissions,
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
