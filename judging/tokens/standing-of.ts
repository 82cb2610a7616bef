import type { TokenClaims } from "../../specs/claims.ts";
import type { PermissionTable } from "../../specs/operation.ts";
import { privilegeOf } from "./privilege.ts";
import type { Standing, Cause, RefusedStanding, Sureness, Unknown } from "./standing.ts";

interface Circumstances {
  /** Seconds since 1970. */
  readonly now: number;
  /** What `aud` may be. */
  readonly audiences: ReadonlySet<string>;
  /** Whether `wids` names all directory roles of the user, as in tokens that we mint ourselves. */
  readonly rolesKnown: boolean;
}

// Clocks differ, and services allow for it: within these seconds nothing is sure.
const skewSeconds = 300;

/** What speaks against a token whatever it permits: for certain first, then by convention. */
function flawOf(claims: TokenClaims, { now, audiences }: Circumstances): RefusedStanding | Unknown | undefined {
  const { exp, nbf, aud } = claims;
  const named = [aud].flat().filter((audience): audience is string => typeof audience === "string");
  if (!named.some((audience) => audiences.has(audience))) {
    return refused("audience", "must", named.length === 0 ? "it names no audience" : `it is for ${named.join(", ")}`);
  }
  if (typeof exp !== "number") return { kind: "unknown", reason: "it does not say when it expires" };
  if (exp + skewSeconds <= now) return refused("expired", "must", "it has expired");
  if (exp <= now) return { kind: "unknown", reason: "it expired so lately that clocks may differ over it" };
  if (typeof nbf === "number" && nbf - skewSeconds > now)
    return refused("not-yet-valid", "should", "it is not valid yet");
  return issuedElsewhere(claims) ? refused("issuer", "should", "its issuer belongs to another tenant") : undefined;
}

function issuedElsewhere({ iss, tid }: TokenClaims): boolean {
  if (typeof iss !== "string" || typeof tid !== "string") return false;
  const tenants: readonly string[] = iss.match(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi) ?? [];
  return tenants.length > 0 && !tenants.some((tenant) => tenant.toLowerCase() === tid.toLowerCase());
}

function refused(cause: Cause, level: Sureness, reason: string): RefusedStanding {
  return { kind: "refused", cause, level, status: { code: 401, level }, reason };
}

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
  const { status: _, ...statusless } = privilege;
  return { ...statusless, reason: `${privilege.reason}, and ${flaw.reason}` };
}
