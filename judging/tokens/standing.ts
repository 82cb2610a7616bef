/** Whether a token acts for a signed-in user or for an application itself. */
export type Access = "delegated" | "application";

/** Why a token is refused. */
export type Cause =
  | "no-permission"
  | "other-case"
  | "no-role"
  | "unrelated-role"
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
