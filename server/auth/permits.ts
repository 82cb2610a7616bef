import type { Exchange } from "../exchange.ts";
import type { AccessNeed } from "./access-need.ts";
import type { Identity } from "./identity.ts";

/** Whether an identity may read: the permission, and for delegated access a directory role besides. */
export function permits(identity: Identity, need: AccessNeed, { stages }: Exchange): boolean {
  if (need.open.has(identity.kind)) return true;
  // Nobody says which of the users has signed in, so that each is another's.
  if (identity.permissions.length > 0 && identity.permissions.every((name) => need.selfOnly.has(name))) return false;
  switch (identity.kind) {
    case "application":
      return stages.holdsPermission(identity, need.application);
    case "delegated":
      return stages.holdsPermission(identity, need.delegated) && stages.holdsRole(identity, need.roles);
    case "personal":
      return stages.holdsPermission(identity, need.personal);
  }
}

export function holdsPermission(identity: Identity, names: ReadonlySet<string>): boolean {
  return identity.permissions.some((name) => names.has(name));
}

export function holdsRole(identity: Identity, roles: ReadonlySet<string>): boolean {
  // Where no role is documented, the permission alone suffices.
  return roles.size === 0 || identity.roles.some((role) => roles.has(role));
}
