import type { PermissionTable } from "../../specs/operation.ts";
import type { AccessNeed } from "../auth/access-need.ts";
import type { Identity } from "../auth/identity.ts";
import type { Behaviour, Exchange, RequestInfo } from "../exchange.ts";

/** Who asks for a documented operation, and what it takes. */
export interface Application {
  readonly identity: Identity;
  readonly need: AccessNeed;
  readonly table: PermissionTable;
  /** What the behaviour before says. */
  readonly permitted: boolean;
}

/** A behaviour that decides otherwise who may read a documented operation; what leads to it is read as before. */
export function withAccess(before: Behaviour, decide: (application: Application) => boolean): Behaviour {
  return {
    ...before,
    permits: (identity, need, ex) => {
      const permitted = before.permits(identity, need, ex);
      const table = ex.operation?.permissions;
      return table === undefined ? permitted : decide({ identity, need, table, permitted });
    },
  };
}

/** A behaviour for which only the higher privileged permissions of one kind of identity are enough, where there are any. */
export function withHigherAlone(before: Behaviour, kind: "delegated" | "application"): Behaviour {
  return withAccess(before, ({ identity, table, permitted }) => {
    const grant = kind === "delegated" ? table.delegatedWork : table.application;
    const higher = grant.supported ? grant.higher : [];
    const isOther = identity.kind !== kind || higher.length === 0;
    return permitted && (isOther || identity.permissions.some((name) => higher.includes(name)));
  });
}

/** A behaviour that reads other permissions out of tokens of one kind. */
export function withPermissions(
  before: Behaviour,
  kind: Identity["kind"],
  read: (identity: Identity) => readonly string[],
): Behaviour {
  return {
    ...before,
    identify: (claims) => {
      const identity = before.identify(claims);
      return identity.kind === kind ? { ...identity, permissions: read(identity) } : identity;
    },
  };
}

/** A behaviour that finds a documented permission in what a token holds in another way. */
export function withPermissionMatch(
  before: Behaviour,
  matches: (held: string, documented: string) => boolean,
): Behaviour {
  return {
    ...before,
    holdsPermission: (identity, names) =>
      identity.permissions.some((held) => [...names].some((documented) => matches(held, documented))),
  };
}

/** The permissions given with all other names that they have. */
export function namesOf(permissions: readonly string[], table: PermissionTable): readonly string[] {
  const known = table.names.filter(({ name }) => permissions.includes(name));
  return [...permissions, ...known.flatMap(({ aliases }) => aliases)];
}

/** An identity that may read everything, for servers that let somebody in without looking. */
export function fullAccess({ world }: Exchange): Identity {
  return { kind: "application", permissions: [...world.parentNeed.application], roles: [], claims: {} };
}

/** A behaviour that answers some requests without a token. */
export function withOpenDoor(before: Behaviour, isOpen: (request: RequestInfo) => boolean): Behaviour {
  return {
    ...before,
    authenticate: (ex) =>
      ex.request.headers["authorization"] === undefined && isOpen(ex.request)
        ? fullAccess(ex)
        : before.authenticate(ex),
  };
}

/** A behaviour that lets in, to documented operations, some who may not read whatever their token permits. */
export function alsoPermitting(before: Behaviour, isLetIn: (ex: Exchange) => boolean): Behaviour {
  return {
    ...before,
    permits: (identity, need, ex) => before.permits(identity, need, ex) || (ex.operation !== undefined && isLetIn(ex)),
  };
}
