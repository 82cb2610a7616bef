/** The claims of a token by name, as they came: nothing is verified. */
export type TokenClaims = Readonly<Record<string, unknown>>;

/** Stands in the `wids` of every member of a tenant, with or without a directory role. It is no role that allows anything. */
export const memberEntry = "b79fbf4d-3ef9-4689-8143-76b194e85509";

/** What a minted token says. Permissions stand in `scp` for delegated access, in `roles` for an application. */
export interface Claims {
  readonly kind: "delegated" | "application";
  readonly permissions: readonly string[];
  /** Role template ids of the signed-in user; the entry of every member is added at their end where it is not among them. */
  readonly directoryRoles?: readonly string[];
  /** Claims that replace or, when undefined, remove the usual ones. */
  readonly override?: Readonly<Record<string, unknown>>;
}

const admittedTokenKinds = [
  "least-delegated",
  "least-application",
  "higher-delegated",
  "higher-application",
  "among-others",
  "audience-form",
] as const;

/** The kinds of credentials that are refused, whatever the level of that. */
export const refusedTokenKinds = [
  "unrelated-delegated",
  "unrelated-application",
  "near-miss",
  "other-case",
  "other-resource",
  "application-in-scp",
  "delegated-in-roles",
  "no-role",
  "unrelated-role",
  "personal",
  "empty-bearer",
  "other-scheme",
  "malformed",
  "unsigned",
  "expired",
  "not-yet-valid",
  "wrong-audience",
  "foreign-issuer",
] as const;

/** The kinds of credentials that a requirement on permissions may speak of. */
export const tokenKinds = [...admittedTokenKinds, ...refusedTokenKinds] as const;
export type TokenKind = (typeof tokenKinds)[number];

/** A statement about whoever shows credentials of one kind. */
export interface AboutTokens {
  readonly kind: TokenKind;
  /** The only status that keeps it; what the permission table makes of such credentials unless given. */
  readonly status?: 401 | 403;
}
