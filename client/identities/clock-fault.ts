import { readClaims } from "./read-claims.ts";

const leewaySeconds = 300;

/** What a token that was issued just now says against the clocks; undefined when they agree, or when it is opaque. */
export function clockFault(token: string, nowMs: number): string | undefined {
  const { nbf, exp } = readClaims(token) ?? {};
  const now = nowMs / 1000;
  const apart = (seconds: number): string => `${Math.round(Math.abs(seconds - now) / 60)} min`;
  if (typeof nbf === "number" && nbf > now + leewaySeconds) {
    return `the token issued just now is not valid before ${timeOf(nbf)}, in ${apart(nbf)}`;
  }
  if (typeof exp === "number" && exp <= now) {
    return `the token issued just now expired at ${timeOf(exp)}, ${apart(exp)} ago`;
  }
  return undefined;
}

function timeOf(seconds: number): string {
  return new Date(seconds * 1000).toISOString().replace(/\.000Z$/, "Z");
}
