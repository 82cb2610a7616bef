import { Refused } from "../refusal.ts";

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
