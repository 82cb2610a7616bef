import type { Identity, Purpose } from "../identity.ts";
import { Secret } from "../secret.ts";

/** An identity with a token that somebody else obtained. */
export function fixedIdentity(
  name: string,
  purpose: Purpose,
  token: string,
  kind: Identity["kind"] = "unknown",
): Identity {
  const secret = new Secret(token);
  return { name, purpose, kind, token: () => Promise.resolve(secret) };
}
