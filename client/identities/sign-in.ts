import type { TokenClaims } from "../../specs/claims.ts";
import type { Cloud } from "../../specs/operation.ts";
import { knownSecrets } from "../known-secrets.ts";

/** Where identities sign in, and for which resource. */
export interface SignIn {
  readonly authority: string;
  readonly scope: string;
  /** Whether the authority is none of the public clouds: nobody else may then be asked whether it is genuine. */
  readonly ownAuthority: boolean;
}

/** What a config says in place of the cloud's own, for private clouds and tests. */
export interface SignInOverride {
  readonly authority?: string;
  readonly scope?: string;
}

const worldwide = "https://login.microsoftonline.com";
const government = "https://login.microsoftonline.us";

// Source: Microsoft Graph, "National cloud deployments".
const signIns: Readonly<Record<Cloud, Omit<SignIn, "ownAuthority">>> = {
  global: { authority: worldwide, scope: "https://graph.microsoft.com/.default" },
  "us-gov-l4": { authority: government, scope: "https://graph.microsoft.us/.default" },
  "us-gov-l5": { authority: government, scope: "https://dod-graph.microsoft.us/.default" },
  china: { authority: "https://login.chinacloudapi.cn", scope: "https://microsoftgraph.chinacloudapi.cn/.default" },
};

/** The sign-in of a cloud, or what replaces it. */
export function signInOf(cloud: Cloud, override: SignInOverride = {}): SignIn {
  return { ...signIns[cloud], ...override, ownAuthority: override.authority !== undefined };
}

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

const longest = 300;

const hints: readonly (readonly [sign: RegExp, hint: string])[] = [
  // The clock is told of inside an invalid_client, so it comes before that.
  [/AADSTS700024|AADSTS50036|clock/i, "Set this machine's clock."],
  [/invalid_client|unauthorized_client|AADSTS7000(?:16|215|222|27)/i, "Check clientId and its secret or certificate."],
  [/cannot be reached/i, "Check authority and network, and trust a private CA with NODE_EXTRA_CA_CERTS."],
  [/PEM|ENOENT|certificate|asymmetric|private ?key/i, "Check the certificate file."],
  [/AADSTS9000[0-9]*|tenant/i, "Check tenantId."],
];

/**
 * Why a sign-in failed, in one line: the sentence that says what is wrong, the secrets taken out, and what to do. The
 * error itself must not be kept: it holds the request, with the secret in its body.
 */
export function signInFailure(error: unknown, authority: string): string {
  const text = knownSecrets.text(error instanceof Error ? error.message : String(error));
  const clean = tellingOf(text, authority);
  const reason = clean.length <= longest ? clean : `${clean.slice(0, longest - 1)}…`;
  const hint = hints.find(([sign]) => sign.test(reason) || sign.test(text))?.[1];
  const end = /[.!?…]$/.test(reason) ? "" : ".";
  return `${reason}${end}${hint === undefined ? "" : ` ${hint}`}`;
}

function tellingOf(text: string, authority: string): string {
  // MSAL says neither which host it could not reach nor why.
  if (/^\s*(?:network_error|endpoints_resolution)/.test(text)) return `${authority} cannot be reached`;
  // The sign-in service's own sentence stands between error codes and trace ids.
  const own = /AADSTS\d+: [^\n]*?(?=\s+(?:- )?(?:Trace|Correlation) ID|\s*[\n\r]|$)/.exec(text)?.[0];
  return own ?? (text.split(/\r?\n/).find((line) => line.trim() !== "") ?? "no reason was given").trim();
}

/** Reads the claims of a signed JWT; undefined when the token is opaque, encrypted or broken. */
export function readClaims(token: string): TokenClaims | undefined {
  const parts = token.split(".");
  if (parts.length !== 3) return undefined;
  try {
    const claims: unknown = JSON.parse(Buffer.from(parts[1] ?? "", "base64url").toString("utf8"));
    const isObject = typeof claims === "object" && claims !== null && !Array.isArray(claims);
    return isObject ? (claims as TokenClaims) : undefined;
  } catch {
    return undefined;
  }
}
