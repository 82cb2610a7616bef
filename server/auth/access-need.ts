import type { Grant, Operation, PermissionTable } from "../../specs/operation.ts";

/** What it takes to read a path: one of these permissions and, for delegated access, one of these roles. */
export interface AccessNeed {
  readonly delegated: ReadonlySet<string>;
  readonly application: ReadonlySet<string>;
  readonly personal: ReadonlySet<string>;
  readonly roles: ReadonlySet<string>;
  /** Kinds of identity of which nobody says what they need: whoever is one may read. */
  readonly open: ReadonlySet<"delegated" | "application" | "personal">;
  /** Permissions that reach no further than the signed-in user, where the path is that of any. */
  readonly selfOnly: ReadonlySet<string>;
}

export function operationNeed({ permissions }: Operation): AccessNeed {
  return {
    delegated: namesOf(permissions.delegatedWork, permissions),
    application: namesOf(permissions.application, permissions),
    personal: namesOf(permissions.delegatedPersonal, permissions),
    roles: new Set([...permissions.roles, ...permissions.unasserted.roles].map((role) => role.templateId)),
    open: new Set([
      ...(isOpen(permissions.delegatedWork) ? (["delegated"] as const) : []),
      ...(isOpen(permissions.application) ? (["application"] as const) : []),
      ...(isOpen(permissions.delegatedPersonal) ? (["personal"] as const) : []),
    ]),
    selfOnly: new Set(permissions.selfOnly),
  };
}

/** The need of everything beside the documented operations, such as the collections that lead to them. */
export function parentNeed(operations: readonly Operation[]): AccessNeed {
  const needs = operations.map(operationNeed);
  const also = operations.flatMap((operation) => operation.permissions.unasserted.permissions);
  return {
    delegated: new Set([...needs.flatMap((need) => [...need.delegated]), ...also]),
    application: new Set([...needs.flatMap((need) => [...need.application]), ...also]),
    personal: new Set(needs.flatMap((need) => [...need.personal])),
    roles: new Set(needs.flatMap((need) => [...need.roles])),
    open: new Set(needs.flatMap((need) => [...need.open])),
    selfOnly: new Set(),
  };
}

// A row that is not told, or that holds under conditions alone, has no permissions.
function isOpen(grant: Grant): boolean {
  return grant.supported && grant.least.length + grant.higher.length === 0;
}

function namesOf(grant: Grant, table: PermissionTable): ReadonlySet<string> {
  if (!grant.supported) return new Set();
  const listed = [...grant.least, ...grant.higher];
  const aliases = table.names.filter(({ name }) => listed.includes(name)).flatMap((name) => name.aliases);
  return new Set([...listed, ...aliases]);
}
