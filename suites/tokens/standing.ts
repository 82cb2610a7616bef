import type { TokenClaims } from "../../client/identities/read-claims.ts";
import type { PermissionTable } from "../../specs/operation.ts";
import { privilegeOf } from "./privilege.ts";
import { type Circumstances, flawOf } from "./token-flaw.ts";

/** Whether a token acts for a signed-in user or for an application itself. */
export type Access = "delegated" | "application";

/** Why a token is refused. */
export type Cause =
  | "no-permission"
  | "other-case"
  | "no-role"
  | "personal-account"
  | "expired"
  | "not-yet-valid"
  | "audience"
  | "issuer";

/** How sure a refusal is: `must` where it is documented, `should` where it is a convention. */
export type Sureness = "must" | "should";

export interface Allowed {
  readonly kind: "allowed";
  readonly access: Access;
  /** The documented permissions that it has, under their first names. */
  readonly permissions: readonly string[];
  readonly reason: string;
}

export interface RefusedStanding {
  readonly kind: "refused";
  readonly cause: Cause;
  readonly access?: Access;
  readonly level: Sureness;
  /** The status that is documented; absent where only a refusal is. */
  readonly status?: { readonly code: 401 | 403; readonly level: Sureness };
  readonly reason: string;
}

export interface Unknown {
  readonly kind: "unknown";
  /** Whether the token tells nothing at all. */
  readonly opaque?: true;
  readonly reason: string;
}

/** What a token may do, with the reason in words. What is unknown is never asserted. */
export type Standing = Allowed | RefusedStanding | Unknown;

/** Works out what a token may do from its claims and the documented permissions alone. `claims` is undefined for an opaque or encrypted token. */
export function standingOf(
  claims: TokenClaims | undefined,
  table: PermissionTable,
  circumstances: Circumstances,
): Standing {
  if (claims === undefined) return { kind: "unknown", opaque: true, reason: "the token is opaque or encrypted" };
  const flaw = flawOf(claims, circumstances);
  if (flaw?.kind === "unknown") return flaw;
  if (flaw?.level === "must") return flaw;
  const privilege = privilegeOf(claims, table, circumstances.rolesKnown);
  if (flaw === undefined) return privilege;
  if (privilege.kind !== "refused") return flaw;
  // Refused either way, but services differ in what they look at first.
  const { status: _, ...refused } = privilege;
  return { ...refused, reason: `${privilege.reason}, and ${flaw.reason}` };
}
