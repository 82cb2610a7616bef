import type { Claims } from "../../specs/claims.ts";
import type { PermissionTable } from "../../specs/operation.ts";
import type { Access } from "./standing.ts";

/** What a token is to hold: permissions where they belong, and changes to the usual claims. */
export interface Wanted {
  readonly access: Access;
  readonly permissions: readonly string[];
  /** Whether the user has the documented directory role. Default true. */
  readonly role?: boolean;
  readonly override?: Readonly<Record<string, unknown>>;
}

/** The claims of a token to be minted. */
export function mintingOf({ access, permissions, role = true, override }: Wanted, { roles }: PermissionTable): Claims {
  const directoryRoles = role ? roles.slice(0, 1).map(({ templateId }) => templateId) : [];
  return {
    kind: access,
    permissions,
    ...(access === "delegated" ? { directoryRoles } : {}),
    ...(override === undefined ? {} : { override }),
  };
}

/** The claims that decide, for a reader: `delegated, scp "User.Read", role Groups Administrator`. */
export function mintingText({ access, permissions, role = true }: Wanted, { roles }: PermissionTable): string {
  const names = permissions.join(access === "delegated" ? " " : '", "');
  if (access === "application")
    return permissions.length === 0 ? "application, no roles" : `application, roles "${names}"`;
  const [first] = roles;
  const text = `delegated, scp "${names}"`;
  if (first === undefined) return text;
  return `${text}, ${role ? `role ${first.name}` : "no directory role"}`;
}
