import type { Exchange } from "../exchange.ts";
import type { Claims, ReadToken, TokenFlaw } from "./identity.ts";

const leewaySeconds = 60;

const issuerHosts = [
  "login.microsoftonline.com",
  "login.microsoftonline.us",
  "login.partner.microsoftonline.cn",
  "login.chinacloudapi.cn",
];

const v1Issuers = ["sts.windows.net", "sts.chinacloudapi.cn"];

/** The token of an `Authorization` header, if it has one. */
export function readBearer(header: string | undefined): string | undefined {
  return /^bearer +([^\s]+)\s*$/i.exec(header ?? "")?.[1];
}

const cacheLimit = 5000;

/** Takes a JWT apart, once for each token; `undefined` when it is none. */
export function readToken(text: string, { world }: Exchange): ReadToken | undefined | Promise<ReadToken | undefined> {
  if (world.tokens.has(text)) return world.tokens.get(text);
  if (world.tokens.size >= cacheLimit) world.tokens.clear();
  const parts = takeApart(text);
  const verify = world.verify;
  if (parts === undefined || verify === undefined || parts.signature === "absent") {
    world.tokens.set(text, parts);
    return parts;
  }
  return verify(text).then((sound) => {
    const token: ReadToken = { ...parts, signature: sound ? "verified" : "wrong" };
    world.tokens.set(text, token);
    return token;
  });
}

function takeApart(text: string): ReadToken | undefined {
  const [first, second, third, ...more] = text.split(".");
  if (first === undefined || second === undefined || third === undefined || more.length > 0) return undefined;
  const header = decode(first);
  const claims = decode(second);
  if (header === undefined || claims === undefined || typeof header["alg"] !== "string") return undefined;
  return { algorithm: header["alg"], claims, signature: third === "" ? "absent" : "unverified" };
}

function decode(part: string): Claims | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, "base64url").toString("utf8"));
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Claims {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

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
