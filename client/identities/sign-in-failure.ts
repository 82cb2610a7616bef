import { knownSecrets } from "../known-secrets.ts";

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
