import type { TokenClaims } from "../../specs/claims.ts";
import type { PermissionTable } from "../../specs/operation.ts";
import { privilegeOf } from "./privilege.ts";
import type { Standing } from "./standing.ts";
import { type Circumstances, flawOf } from "./token-flaw.ts";

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
