import type { Grant, Operation, PermissionName, PermissionTable } from "../../specs/operation.ts";
import type { Standing } from "./standing.ts";

/** All names of a documented permission, the one of the table first. */
export function namesOf(name: string, { names }: PermissionTable): readonly string[] {
  const entry = names.find((candidate) => candidate.name === name);
  return entry === undefined ? [name] : [entry.name, ...entry.aliases];
}

/** What is known of a permission, whichever of its names is given. */
export function permissionNamed(given: string, { names }: PermissionTable): PermissionName | undefined {
  return names.find(({ name, aliases }) => name === given || aliases.includes(given));
}

/** The name under which the table knows a permission. */
export function firstNameOf(given: string, table: PermissionTable): string {
  return permissionNamed(given, table)?.name ?? given;
}

/** The permissions of a grant, least privileged first, under their first names. */
export function listedPermissions(grant: Grant): readonly string[] {
  return grant.supported ? [...grant.least, ...grant.higher] : [];
}

/** Whether nobody says which permissions it takes: then none is allowed or refused for certain. */
export function isOpen(grant: Grant): boolean {
  return grant.supported && listedPermissions(grant).length === 0;
}

/**
 * Whether a permission is one of those that show some members alone, by the convention of their names: Mail.ReadBasic has no
 * bodies, User.ReadBasic.All hardly more than names.
 */
export function isBasic(name: string): boolean {
  return /\.ReadBasic(?:\.|$)/i.test(name);
}

/** Why of what a token is shown nothing may be missed; undefined where it has, or nobody could have, a fuller permission. */
export function basicReason(standing: Standing | undefined, table: PermissionTable): string | undefined {
  if (standing?.kind !== "allowed") return undefined;
  const { access, permissions } = standing;
  const grant = access === "delegated" ? table.delegatedWork : table.application;
  if (permissions.length === 0 || !permissions.every(isBasic) || listedPermissions(grant).every(isBasic))
    return undefined;
  return `the token has ${permissions.join(", ")} alone, which shows some members only`;
}

/** Every name of every permission of a grant. */
export function grantedNames(grant: Grant, table: PermissionTable): readonly string[] {
  return listedPermissions(grant).flatMap((name) => namesOf(name, table));
}

/** Whether the table speaks of a name at all, documented or left open. */
export function isMentioned(name: string, table: PermissionTable): boolean {
  const { delegatedWork, delegatedPersonal, application, unasserted } = table;
  const granted = [delegatedWork, delegatedPersonal, application].flatMap((grant) => grantedNames(grant, table));
  return listedIn([name], [...granted, ...unasserted.permissions]).length > 0;
}

/** Those of the names that are in a list, in whatever case. */
export function listedIn(names: readonly string[], list: readonly string[]): readonly string[] {
  const lower = new Set(list.map((name) => name.toLowerCase()));
  return names.filter((name) => lower.has(name.toLowerCase()));
}

/** The application id of Microsoft Graph, the same in every cloud. */
export const graphApplication = "00000003-0000-0000-c000-000000000000";

/** What `aud` may be in tokens for an operation: the origin of each cloud, with or without a slash, or the service's id. */
export function audiencesOf({ roots }: Operation): ReadonlySet<string> {
  const origins = [...roots.values()].map((root) => new URL(root).origin);
  return new Set([graphApplication, ...origins, ...origins.map((origin) => `${origin}/`)]);
}
