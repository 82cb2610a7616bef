/** The claims of an access token, as they came. */
export type TokenClaims = Readonly<Record<string, unknown>>;

/**
 * The claims of a token in the compact form of a JWT, unverified; undefined when it is opaque or encrypted. Clients must
 * not rely on what a token of Microsoft Graph says: it serves here only to choose what is asked of it.
 */
export function claimsOf(token: string): TokenClaims | undefined {
  const parts = token.split(".");
  const payload = parts[1];
  if (parts.length !== 3 || payload === undefined) return undefined;
  try {
    const claims: unknown = JSON.parse(Buffer.from(payload, "base64url").toString("utf8"));
    return typeof claims === "object" && claims !== null && !Array.isArray(claims)
      ? (claims as TokenClaims)
      : undefined;
  } catch {
    return undefined;
  }
}
