import { type CryptoKey, SignJWT } from "jose";

export const tenant = "aaaabbbb-0000-cccc-1111-dddd2222eeee";

/** An application token that may read everything, with some claims changed; `undefined` leaves one out. */
export function mint(
  claims: Record<string, unknown> = {},
  key: CryptoKey | Uint8Array = new Uint8Array(32),
  alg = "HS256",
): Promise<string> {
  const now = Math.floor(Date.now() / 1000);
  const issuer = `https://sts.windows.net/${tenant}/`;
  const usual = {
    aud: "https://graph.microsoft.com",
    iss: issuer,
    tid: tenant,
    idtyp: "app",
    roles: ["LifecycleWorkflows.Read.All", "Parcel.Read.All"],
    iat: now,
    nbf: now,
    exp: now + 3600,
  };
  const kept = Object.entries({ ...usual, ...claims }).filter(([, value]) => value !== undefined);
  return new SignJWT(Object.fromEntries(kept)).setProtectedHeader({ alg, kid: "test" }).sign(key);
}
