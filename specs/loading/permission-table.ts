import type { Grant, PermissionTable } from "../operation.ts";

/** The permissions of an operation, or of one of its paths, as a document has them. */
export interface WrittenPermissions {
  readonly names: readonly (Omit<PermissionTable["names"][number], "aliases"> & {
    readonly aliases?: readonly string[];
  })[];
  readonly delegatedWork: WrittenGrant;
  readonly delegatedPersonal: WrittenGrant;
  readonly application: WrittenGrant;
  readonly roles: PermissionTable["roles"];
  readonly unasserted?: Partial<PermissionTable["unasserted"]>;
  readonly selfOnly?: readonly string[];
}
type WrittenGrant =
  | { readonly least: readonly string[]; readonly higher: readonly string[] }
  | { readonly supported: false }
  | { readonly conditional: string }
  | { readonly documented: false };

/** The table that a document writes. */
export function permissionTable(written: WrittenPermissions): PermissionTable {
  return {
    names: written.names.map((name) => ({ ...name, aliases: name.aliases ?? [] })),
    delegatedWork: grant(written.delegatedWork),
    delegatedPersonal: grant(written.delegatedPersonal),
    application: grant(written.application),
    roles: written.roles,
    unasserted: { permissions: written.unasserted?.permissions ?? [], roles: written.unasserted?.roles ?? [] },
    ...(written.selfOnly === undefined ? {} : { selfOnly: written.selfOnly }),
  };
}

/** The table of a path: what begins with `me` is the signed-in user's, and an application has signed nobody in. */
export function tableOfPath(template: string, table: PermissionTable): PermissionTable {
  if (!/^\/me(\/|$)/i.test(template)) return table;
  return { ...table, application: { supported: false }, delegatedOnly: true };
}

// Permissions that are not told, or that hold under conditions, let nothing be said of any single permission.
function grant(written: WrittenGrant): Grant {
  if ("supported" in written) return { supported: false };
  return "least" in written ? { supported: true, ...written } : { supported: true, least: [], higher: [] };
}
