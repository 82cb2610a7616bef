import type { OperationFacts, PermissionRow, PermissionType } from "../facts.ts";
import type { KnownNames } from "../sources.ts";
import { type Places, sourceOf } from "./places.ts";

const types: readonly PermissionType[] = ["delegatedWork", "delegatedPersonal", "application"];

/**
 * The `x-permissions` of an operation document, or of one of its paths, whose JSON Pointer is `at`. Names that are published
 * elsewhere under others carry those as aliases.
 */
export function permissionsMember(
  facts: Pick<OperationFacts, "id" | "permissions" | "unasserted" | "selfOnly" | "roles">,
  known: KnownNames,
  places: Places,
  at = "",
): Readonly<Record<string, unknown>> {
  const rows = types.map((type) => [type, facts.permissions[type]] as const);
  for (const [type, row] of rows) places.set(`${at}/x-permissions/${type}`, row);
  const names = [...new Set(rows.flatMap(([, row]) => (row === undefined ? [] : namesOf(row.value))))];
  const roles = facts.roles.flatMap(({ value }) => known.roles.find(({ name }) => name === value) ?? []);
  for (const [index, role] of facts.roles.entries()) places.set(`${at}/x-permissions/roles/${index}`, role);
  return {
    sources: [{ document: sourceOf(rows.find(([, row]) => row !== undefined)?.[1], facts.id), section: "Permissions" }],
    names: names.map((name) => permissionName(name, known)),
    ...Object.fromEntries(
      rows.map(([type, row]) => [type, row?.value === undefined ? { documented: false } : written(row.value)]),
    ),
    ...(facts.unasserted === undefined || facts.unasserted.length === 0
      ? {}
      : { unasserted: { permissions: facts.unasserted } }),
    ...(facts.selfOnly === undefined || facts.selfOnly.length === 0 ? {} : { selfOnly: facts.selfOnly }),
    roles: roles.map(({ name, templateId }) => ({ name, templateId, least: true })),
  };
}

function namesOf(row: PermissionRow): readonly string[] {
  return "least" in row ? [...row.least, ...row.higher] : [];
}

function permissionName(name: string, { permissions }: KnownNames): object {
  const { aliases = [], ...known } = permissions.find((one) => one.name === name) ?? { name };
  return { ...known, ...(aliases.length === 0 ? {} : { aliases }) };
}

function written(row: PermissionRow): object {
  if ("least" in row) return { least: row.least, higher: row.higher };
  return "conditional" in row ? { conditional: row.conditional } : { supported: false };
}
