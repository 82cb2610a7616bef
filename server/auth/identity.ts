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

/** Who asks, and what the token lets them do. `roles` are directory role template ids. */
export interface Identity {
  readonly kind: "delegated" | "application" | "personal";
  readonly permissions: readonly string[];
  readonly roles: readonly string[];
  readonly claims: Claims;
}

const personalTenant = "9188040d-6c67-4c5b-b112-36a304b66dad";

export function identify(claims: Claims): Identity {
  const scopes = typeof claims["scp"] === "string" ? claims["scp"].split(" ") : undefined;
  const granted = texts(claims["roles"]);
  const roles = texts(claims["wids"]);
  if (claims["tid"] === personalTenant) return { kind: "personal", permissions: scopes ?? [], roles, claims };
  if (claims["idtyp"] === "app" || (scopes === undefined && granted.length > 0)) {
    return { kind: "application", permissions: granted, roles: [], claims };
  }
  return { kind: "delegated", permissions: scopes ?? [], roles, claims };
}

function texts(claim: unknown): readonly string[] {
  return Array.isArray(claim) ? claim.filter((entry) => typeof entry === "string") : [];
}
