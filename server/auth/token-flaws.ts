import type { Exchange } from "../exchange.ts";
import type { ReadToken, TokenFlaw } from "./identity.ts";

const leewaySeconds = 60;

const issuerHosts = [
  "login.microsoftonline.com",
  "login.microsoftonline.us",
  "login.partner.microsoftonline.cn",
  "login.chinacloudapi.cn",
];

const v1Issuers = ["sts.windows.net", "sts.chinacloudapi.cn"];

/** Everything that speaks against a token; empty when it is sound. */
export function tokenFlaws(token: ReadToken, { world }: Exchange): readonly TokenFlaw[] {
  const flaws: TokenFlaw[] = [];
  const { aud, iss, tid, exp, nbf } = token.claims;
  const now = Date.now() / 1000;
  if (token.algorithm.toLowerCase() === "none" || token.signature === "absent") flaws.push("unsigned");
  if (token.signature === "wrong") flaws.push("signature");
  if (typeof aud !== "string" || !world.audiences.has(aud)) flaws.push("audience");
  if (typeof iss !== "string" || typeof tid !== "string" || !isIssuer(iss, tid)) flaws.push("issuer");
  if (typeof exp !== "number" || exp + leewaySeconds <= now) flaws.push("expired");
  if (nbf !== undefined && (typeof nbf !== "number" || nbf - leewaySeconds > now)) flaws.push("not-yet-valid");
  return flaws;
}

function isIssuer(issuer: string, tenant: string): boolean {
  return (
    v1Issuers.some((host) => issuer === `https://${host}/${tenant}/`) ||
    issuerHosts.some((host) => issuer === `https://${host}/${tenant}/v2.0`)
  );
}
