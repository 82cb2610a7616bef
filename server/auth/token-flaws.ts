import type { Operation } from "../../specs/operation.ts";
import type { Exchange } from "../exchange.ts";
import type { ReadToken, TokenFlaw } from "./identity.ts";

const graphApplicationId = "00000003-0000-0000-c000-000000000000";

/** The audiences that a token may name: the service's application id, and each cloud's origin with or without a slash. */
export function audiences(operations: readonly Operation[]): ReadonlySet<string> {
  const origins = operations.flatMap((operation) => [...operation.roots.values()].map((root) => new URL(root).origin));
  return new Set(
    ["https://graph.microsoft.com", ...origins].flatMap((origin) => [origin, `${origin}/`]).concat(graphApplicationId),
  );
}

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
