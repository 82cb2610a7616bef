/** The claims of a token that the server looks at, as they came. */
export interface Claims {
  readonly [claim: string]: unknown;
}

/** A token taken apart. `signature` is `unverified` when the server has no keys. */
export interface ReadToken {
  readonly algorithm: string;
  readonly claims: Claims;
  readonly signature: "verified" | "unverified" | "wrong" | "absent";
}

export type TokenFlaw = "unsigned" | "signature" | "audience" | "issuer" | "expired" | "not-yet-valid";
