import { type Exchange, headerOf } from "../exchange.ts";
import type { Identity } from "./identity.ts";
import { unauthenticated } from "./unauthenticated.ts";

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
