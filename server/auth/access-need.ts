import type { Grant, Operation, PermissionTable } from "../../specs/operation.ts";

/** What it takes to read a path: one of these permissions and, for delegated access, one of these roles. */
export interface AccessNeed {
  readonly delegated: ReadonlySet<string>;
  readonly application: ReadonlySet<string>;
  readonly personal: ReadonlySet<string>;
  readonly roles: ReadonlySet<string>;
}

export function operationNeed({ permissions }: Operation): AccessNeed {
  return {
    delegated: namesOf(permissions.delegatedWork, permissions),
    application: namesOf(permissions.application, permissions),
    personal: namesOf(permissions.delegatedPersonal, permissions),
    roles: new Set([...permissions.roles, ...permissions.unasserted.roles].map((role) => role.templateId)),
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
  };
}

function namesOf(grant: Grant, table: PermissionTable): ReadonlySet<string> {
  if (!grant.supported) return new Set();
  const listed = [...grant.least, ...grant.higher];
  const aliases = table.names.filter(({ name }) => listed.includes(name)).flatMap((name) => name.aliases);
  return new Set([...listed, ...aliases]);
}
