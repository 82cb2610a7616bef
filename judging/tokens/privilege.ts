import { memberEntry, type TokenClaims } from "../../specs/claims.ts";
import type { PermissionTable } from "../../specs/operation.ts";
import { firstNameOf, grantedNames, isOpen, listedIn } from "./documented-names.ts";
import { unrelatedRoles } from "./other-permissions.ts";
import type { Access, Cause, RefusedStanding, Standing, Sureness, Unknown } from "./standing.ts";

/** Tenant of personal Microsoft accounts. */
export const personalTenant = "9188040d-6c67-4c5b-b112-36a304b66dad";

/** What a sound token may do by its permissions and, for delegated access, by the directory roles of its user. */
export function privilegeOf(claims: TokenClaims, table: PermissionTable, rolesKnown: boolean): Standing {
  const access = accessOf(claims);
  const held = access === undefined ? [] : permissionsOf(claims, access);
  if (held === undefined) return unknown("its permissions cannot be read");
  const personal = claims["tid"] === personalTenant;
  if (personal && !table.delegatedPersonal.supported) {
    return refused(
      "personal-account",
      access,
      "should",
      undefined,
      "personal accounts are documented as not supported",
    );
  }
  const delegated = personal ? table.delegatedPersonal : table.delegatedWork;
  const grant = access === "application" ? table.application : delegated;
  if (access === "application" && table.delegatedOnly === true) {
    return refused("no-permission", access, "must", undefined, "the path is that of a signed-in user");
  }
  if (access !== undefined && isOpen(grant)) return unknown("which permissions it takes is not documented for certain");
  const listed = grantedNames(grant, table);
  const documented = held.filter((name) => listed.includes(name));
  if (documented.length === 0 || access === undefined) {
    const standing = withoutPermission(held, listed, access, table);
    // No application token has scp, and no token is without any permission by design: either may be called malformed as well.
    const odd = (access === "application" && claims["scp"] !== undefined) || held.length === 0;
    return odd && standing.kind === "refused" ? withoutStatus(standing) : standing;
  }
  const permissions = [...new Set(documented.map((name) => firstNameOf(name, table)))];
  const allowed: Standing = { kind: "allowed", access, permissions, reason: `it has ${documented.join(", ")}` };
  return access === "application" || personal || table.roles.length === 0
    ? allowed
    : (roleDoubt(claims, table, rolesKnown) ?? allowed);
}

/** Whether it acts for a user or for an application; undefined when it has no permission of either type. */
export function accessOf({ idtyp, scp, roles }: TokenClaims): Access | undefined {
  if (idtyp === "app") return "application";
  if (idtyp === "user" || scp !== undefined) return "delegated";
  return Array.isArray(roles) && roles.length > 0 ? "application" : undefined;
}

/** The names of the permissions that count for this type of access; undefined when the claim has no form that is known. */
export function permissionsOf({ scp, roles }: TokenClaims, access: Access): readonly string[] | undefined {
  if (access === "delegated") {
    if (scp === undefined) return [];
    return typeof scp === "string" ? scp.split(" ").filter((name) => name !== "") : undefined;
  }
  return roles === undefined ? [] : textsOf(roles);
}

function withoutStatus(standing: RefusedStanding): RefusedStanding {
  const { status: _, ...others } = standing;
  return others;
}

function withoutPermission(
  held: readonly string[],
  listed: readonly string[],
  access: Access | undefined,
  table: PermissionTable,
): Standing {
  const unsure = listedIn(held, table.unasserted.permissions);
  if (unsure.length > 0) return unknown(`whether ${unsure.join(", ")} is enough is not documented`);
  const recased = listedIn(held, listed);
  if (recased.length > 0) {
    return refused("other-case", access, "should", 403, `${recased.join(", ")} is documented in other case`);
  }
  return refused("no-permission", access, "must", 403, "it has none of the documented permissions");
}

function roleDoubt({ wids }: TokenClaims, table: PermissionTable, rolesKnown: boolean): Standing | undefined {
  if (wids === undefined && !rolesKnown) return unknown("it does not tell the directory roles of its user");
  const ids = wids === undefined ? [] : textsOf(wids)?.map((id) => id.toLowerCase());
  if (ids === undefined) return unknown("the directory roles of its user cannot be read");
  const among = (roles: PermissionTable["roles"]) =>
    roles.find(({ templateId }) => ids.includes(templateId.toLowerCase()));
  if (among(table.roles) !== undefined) return undefined;
  const unsure = among(table.unasserted.roles);
  if (unsure !== undefined) return unknown(`whether the role ${unsure.name} is enough is not documented`);
  const others = ids.filter((id) => id !== memberEntry);
  const elsewhere = unrelatedRoles(table).filter(({ templateId }) => others.includes(templateId));
  if (elsewhere.length < new Set(others).size) return unknown("its user has another role, which may be enough");
  if (!rolesKnown) return unknown("its user may have a custom role, which a token does not tell");
  if (elsewhere.length > 0) {
    const names = elsewhere.map(({ name }) => name).join(", ");
    return refused("unrelated-role", "delegated", "should", undefined, `its user has no other role than ${names}`);
  }
  return refused("no-role", "delegated", "must", 403, "its user has no directory role", "should");
}

function textsOf(claim: unknown): readonly string[] | undefined {
  return Array.isArray(claim) ? claim.filter((entry): entry is string => typeof entry === "string") : undefined;
}

function unknown(reason: string): Unknown {
  return { kind: "unknown", reason };
}

function refused(
  cause: Cause,
  access: Access | undefined,
  level: Sureness,
  code: 403 | undefined,
  reason: string,
  statusLevel = level,
): RefusedStanding {
  return {
    kind: "refused",
    cause,
    ...(access === undefined ? {} : { access }),
    level,
    ...(code === undefined ? {} : { status: { code, level: statusLevel } }),
    reason,
  };
}
