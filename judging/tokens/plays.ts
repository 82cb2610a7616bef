import { memberEntry, type TokenClaims } from "../../specs/claims.ts";
import type { PermissionTable } from "../../specs/operation.ts";
import { grantedNames } from "./documented-names.ts";
import { accessOf, permissionsOf } from "./privilege.ts";
import type { Profile } from "./profile.ts";
import type { Access, Allowed, Cause, Standing } from "./standing.ts";

/** Somebody's token, and what it may do. */
export interface Standee {
  readonly claims: TokenClaims;
  readonly standing: Standing;
}

/** Whether the claims of a token put it in a cell of the matrix. A token may be in several. */
export function plays({ claims, standing }: Standee, profile: Profile, table: PermissionTable): boolean {
  const access = accessOf(claims);
  const held = access === undefined ? [] : (permissionsOf(claims, access) ?? []);
  const refusedFor = (cause: Cause, by?: Access): boolean =>
    standing.kind === "refused" && standing.cause === cause && (by === undefined || access === by);
  const lists = (claim: unknown, grant: PermissionTable["application"]): boolean => {
    const there: readonly unknown[] = typeof claim === "string" ? claim.split(" ") : Array.isArray(claim) ? claim : [];
    return grantedNames(grant, table).some((name) => there.includes(name));
  };
  const wanted = profile.credential.kind === "header" ? undefined : profile.credential.claims;
  switch (profile.kind) {
    case "least-delegated":
    case "least-application":
    case "higher-delegated":
    case "higher-application":
      return (
        standing.kind === "allowed" && standing.access === profile.cell?.column && isOnly(standing.permissions, profile)
      );
    case "among-others":
      return (
        standing.kind === "allowed" &&
        standing.access === wanted?.kind &&
        (rolesIn(wanted.directoryRoles) > 1
          ? rolesIn(claims["wids"]) > 1
          : isAmongOthers(held, standing, profile, table))
      );
    case "audience-form":
      return standing.kind === "allowed" && claims["aud"] === wanted?.override?.["aud"];
    case "unrelated-delegated":
      return refusedFor("no-permission", "delegated");
    case "unrelated-application":
      return refusedFor("no-permission", "application");
    case "other-resource":
      return (
        refusedFor("no-permission", wanted?.kind) &&
        wanted?.permissions.every((name) => held.includes(name)) === true &&
        // Who is to have none has none.
        (wanted.permissions.length > 0 || held.length === 0)
      );
    case "application-in-scp":
      return refusedFor("no-permission", "application") && lists(claims["scp"], table.application);
    case "delegated-in-roles":
      return refusedFor("no-permission", "delegated") && lists(claims["roles"], table.delegatedWork);
    case "other-case":
      return refusedFor("other-case");
    case "no-role":
      // Any documented permission will do for the one that a tenant is asked to set up.
      return (
        refusedFor("no-role") &&
        (profile.registration !== undefined || (wanted?.permissions.some((name) => held.includes(name)) ?? false))
      );
    case "unrelated-role":
      return refusedFor("unrelated-role");
    case "personal":
      return refusedFor("personal-account") && held.includes(profile.cell?.permission ?? "");
    case "expired":
      return refusedFor("expired");
    case "not-yet-valid":
      return refusedFor("not-yet-valid");
    case "wrong-audience":
      return refusedFor("audience");
    case "foreign-issuer":
      return refusedFor("issuer");
    case "near-miss":
    case "unsigned":
    case "empty-bearer":
    case "other-scheme":
    case "malformed":
      return false;
  }
}

const grantOf = { delegated: "delegatedWork", application: "application" } as const;

function rolesIn(wids: unknown): number {
  return Array.isArray(wids) ? wids.filter((id) => id !== memberEntry).length : 0;
}

function isOnly(permissions: readonly string[], { cell }: Profile): boolean {
  return permissions.length === 1 && permissions[0] === cell?.permission;
}

// Beside what is not documented, or several documented ones together.
function isAmongOthers(
  held: readonly string[],
  { access, permissions }: Allowed,
  profile: Profile,
  table: PermissionTable,
): boolean {
  if (profile.registration === undefined) return permissions.length > 1;
  const documented = grantedNames(table[grantOf[access]], table);
  return held.some((name) => !documented.includes(name));
}
