import { type Claims, memberEntry } from "../../specs/claims.ts";
import type { PermissionTable } from "../../specs/operation.ts";
import type { BuiltInRole } from "./other-permissions.ts";
import type { Access } from "./standing.ts";

/** What a token is to hold: permissions where they belong, and changes to the usual claims. */
export interface Wanted {
  readonly access: Access;
  readonly permissions: readonly string[];
  /** Whether the user has the documented directory role. Default true. */
  readonly role?: boolean;
  /** Roles that the user has beside it. The documented one stands between them, so that neither end of the list will do. */
  readonly otherRoles?: readonly BuiltInRole[];
  readonly override?: Readonly<Record<string, unknown>>;
}

/** What a token is to hold where no permission is documented for certain: all that the contract names, and some more. */
export function wantedWhereOpen(table: PermissionTable, more: readonly string[] = []): Wanted {
  const access = table.delegatedWork.supported ? "delegated" : "application";
  return { access, permissions: [...more, ...table.unasserted.permissions] };
}

/** The claims of a token to be minted. */
export function mintingOf(wanted: Wanted, table: PermissionTable): Claims {
  const { access, permissions, otherRoles, override } = wanted;
  const ids = rolesOf(wanted, table).map(({ templateId }) => templateId);
  const directoryRoles = otherRoles === undefined ? ids : [memberEntry, ...ids];
  return {
    kind: access,
    permissions,
    ...(access === "delegated" ? { directoryRoles } : {}),
    ...(override === undefined ? {} : { override }),
  };
}

/** The claims that decide, for a reader: `delegated, scp "User.Read", role Groups Administrator`. */
export function mintingText(wanted: Wanted, table: PermissionTable): string {
  const { access, permissions } = wanted;
  const names = permissions.join(access === "delegated" ? " " : '", "');
  if (access === "application")
    return permissions.length === 0 ? "application, no roles" : `application, roles "${names}"`;
  const text = `delegated, scp "${names}"`;
  if (table.roles.length === 0) return text;
  const roles = rolesOf(wanted, table).map(({ name }) => name);
  return `${text}, ${roles.length === 0 ? "no directory role" : `role${roles.length > 1 ? "s" : ""} ${roles.join(", ")}`}`;
}

function rolesOf({ role = true, otherRoles = [] }: Wanted, { roles }: PermissionTable): readonly BuiltInRole[] {
  return [...otherRoles.slice(0, 1), ...(role ? roles.slice(0, 1) : []), ...otherRoles.slice(1)];
}
