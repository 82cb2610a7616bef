/** The claims of a token by name, as they came: nothing is verified. */
export type TokenClaims = Readonly<Record<string, unknown>>;

/** What a minted token says. Permissions stand in `scp` for delegated access, in `roles` for an application. */
export interface Claims {
  readonly kind: "delegated" | "application";
  readonly permissions: readonly string[];
  /** Role template ids of the signed-in user. */
  readonly directoryRoles?: readonly string[];
  /** Claims that replace or, when undefined, remove the usual ones. */
  readonly override?: Readonly<Record<string, unknown>>;
}
