import type { TokenClaims } from "../../specs/claims.ts";

/** Reads the claims of a signed JWT; undefined when the token is opaque, encrypted or broken. */
export function readClaims(token: string): TokenClaims | undefined {
  const parts = token.split(".");
  if (parts.length !== 3) return undefined;
  try {
    const claims: unknown = JSON.parse(Buffer.from(parts[1] ?? "", "base64url").toString("utf8"));
    const isObject = typeof claims === "object" && claims !== null && !Array.isArray(claims);
    return isObject ? (claims as TokenClaims) : undefined;
  } catch {
    return undefined;
  }
}
