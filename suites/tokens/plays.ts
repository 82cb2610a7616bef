import type { TokenClaims } from "../../client/identities/read-claims.ts";
import type { PermissionTable } from "../../specs/operation.ts";
import { grantedNames } from "./documented-names.ts";
import { accessOf, permissionsOf } from "./privilege.ts";
import type { Profile } from "./profile.ts";
import type { Access, Cause, Standing } from "./standing.ts";

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
    const there: readonly unknown[] = Array.isArray(claim) ? claim : String(claim ?? "").split(" ");
    return grantedNames(grant, table).some((name) => there.includes(name));
  };
  switch (profile.kind) {
    case "least-delegated":
    case "least-application":
    case "higher-delegated":
    case "higher-application":
      return standing.kind === "allowed" && standing.access === profile.cell?.column && isOnly(standing.permissions, profile);
    case "among-others":
      return (
        standing.kind === "allowed" &&
        standing.access === profile.registration?.type &&
        standing.permissions.includes(profile.registration.permission) &&
        held.some((name) => !grantedNames(table[grantOf[standing.access]], table).includes(name))
      );
    case "unrelated-delegated":
      return refusedFor("no-permission", "delegated");
    case "unrelated-application":
      return refusedFor("no-permission", "application");
    case "other-resource":
      return (
        refusedFor("no-permission", profile.registration?.type) && held.includes(profile.registration?.permission ?? "")
      );
    case "application-in-scp":
      return refusedFor("no-permission", "application") && lists(claims["scp"], table.application);
    case "delegated-in-roles":
      return refusedFor("no-permission", "delegated") && lists(claims["roles"], table.delegatedWork);
    case "other-case":
      return refusedFor("other-case");
    case "no-role":
      return refusedFor("no-role") && held.includes(profile.registration?.permission ?? "");
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

function isOnly(permissions: readonly string[], { cell }: Profile): boolean {
  return permissions.length === 1 && permissions[0] === cell?.permission;
}
