import { type Exchange, headerOf } from "../exchange.ts";
import { Refused } from "../refusal.ts";
import type { Identity } from "./identity.ts";

/** The identity behind the request. Throws `Refused` with 401 when there is no sound token. */
export async function authenticate(ex: Exchange): Promise<Identity> {
  const text = ex.stages.readBearer(headerOf(ex.request, "authorization"));
  if (text === undefined) throw unauthenticated("Access token is empty.");
  const token = await ex.stages.readToken(text, ex);
  if (token === undefined) throw unauthenticated("Access token could not be read.");
  const [flaw] = ex.stages.tokenFlaws(token, ex);
  if (flaw !== undefined) throw unauthenticated(`Access token validation failure: ${flaw}.`);
  return ex.stages.identify(token.claims);
}

/** The refusal, with 401, of whoever shows no sound token. */
export function unauthenticated(message: string): Refused {
  const challenge = 'Bearer realm="", authorization_uri="https://login.microsoftonline.com/common/oauth2/authorize"';
  return new Refused({
    reason: "unauthenticated",
    status: 401,
    code: "InvalidAuthenticationToken",
    message,
    headers: { "WWW-Authenticate": challenge },
  });
}
