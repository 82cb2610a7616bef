import { X509Certificate } from "node:crypto";
import { createServer } from "node:https";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

import { exportJWK, generateKeyPair, type JSONWebKeySet, jwtVerify, SignJWT } from "jose";

import type { OwnCertificate } from "./certificate.ts";

/** An application, or a user of one, that may sign in, and the claims of its tokens. */
export interface Registration {
  readonly clientId: string;
  readonly secret?: string;
  /** PEM of the certificate whose key signs the assertions. */
  readonly certificate?: string;
  /** The federated token that a workload presents. */
  readonly federatedToken?: string;
  /** Whether users sign in to it with a device code. */
  readonly deviceCode?: boolean;
  readonly claims: Readonly<Record<string, unknown>>;
}

export interface AuthorityOptions {
  readonly tls: OwnCertificate;
  readonly tenantId: string;
  readonly registrations: readonly Registration[];
  /** How far its clock is ahead of this machine's. */
  readonly aheadSeconds?: number;
}

/** A sign-in service on this machine: https only, as MSAL wants it. */
export interface Authority {
  readonly url: string;
  readonly keys: JSONWebKeySet;
  /** The paths that were asked for. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** Starts a sign-in service that checks who signs in, and issues signed tokens for Microsoft Graph. */
export async function startAuthority(options: AuthorityOptions): Promise<Authority> {
  const { privateKey, publicKey } = await generateKeyPair("RS256");
  const asked: string[] = [];
  const base = (): string => `https://localhost:${(server.address() as AddressInfo).port}/${options.tenantId}`;
  const now = (): number => Math.floor(Date.now() / 1000) + (options.aheadSeconds ?? 0);
  const issue = async ({ clientId, claims }: Registration): Promise<Answer> => {
    const about = { iss: `https://sts.windows.net/${options.tenantId}/`, tid: options.tenantId, appid: clientId };
    const times = { iat: now(), nbf: now(), exp: now() + 3600 };
    const token = await new SignJWT({ aud: "https://graph.microsoft.com", ...about, ...times, ...claims })
      .setProtectedHeader({ alg: "RS256", kid: "authority", typ: "JWT" })
      .sign(privateKey);
    return { status: 200, body: { token_type: "Bearer", expires_in: 3600, access_token: token } };
  };
  const tokenFor = async (form: URLSearchParams): Promise<Answer> => {
    const one = options.registrations.find(({ clientId }) => clientId === form.get("client_id"));
    if (one === undefined) return refusal("unauthorized_client", "AADSTS700016: Application was not found.");
    if (one.deviceCode === true) return form.get("device_code") === "dc" ? issue(one) : refusal("invalid_grant", "");
    if (one.secret !== undefined && form.get("client_secret") === one.secret) return issue(one);
    const assertion = form.get("client_assertion");
    if (one.federatedToken !== undefined && assertion === one.federatedToken) return issue(one);
    if (one.certificate === undefined || assertion === null) {
      return refusal("invalid_client", "AADSTS7000215: Invalid client secret provided.");
    }
    return signedBy(one, assertion, `${base()}/oauth2/v2.0/token`, now()).then(
      () => issue(one),
      (error: Error) => {
        const late = /"(?:nbf|exp)" claim/.test(error.message);
        if (late)
          return refusal("invalid_client", "AADSTS700024: Client assertion is not within its valid time range.");
        return refusal("invalid_client", "AADSTS700027: The certificate with identifier used to sign is not known.");
      },
    );
  };
  const answerTo = async (path: string, form: URLSearchParams): Promise<Answer> => {
    if (path.endsWith("/v2.0/.well-known/openid-configuration")) return { status: 200, body: metadata(base()) };
    if (path.endsWith("/oauth2/v2.0/devicecode")) return { status: 200, body: deviceCode(base()) };
    if (path.endsWith("/oauth2/v2.0/token")) return tokenFor(form);
    return { status: 404, body: {} };
  };
  const serve = async (incoming: IncomingMessage, outgoing: ServerResponse, path: string): Promise<void> => {
    const { status, body } = await answerTo(path, await formOf(incoming));
    outgoing.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
  };
  const server = createServer({ key: options.tls.key, cert: options.tls.certificate }, (incoming, outgoing) => {
    const { pathname } = new URL(incoming.url ?? "/", "https://localhost");
    asked.push(pathname);
    void serve(incoming, outgoing, pathname);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: new URL(base()).origin,
    keys: { keys: [{ ...(await exportJWK(publicKey)), kid: "authority", alg: "RS256", use: "sig" }] },
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function signedBy(one: Registration, assertion: string, audience: string, now: number): Promise<void> {
  const key = new X509Certificate(one.certificate ?? "").publicKey;
  const times = { currentDate: new Date(now * 1000), clockTolerance: 300 };
  await jwtVerify(assertion, key, { audience, issuer: one.clientId, subject: one.clientId, ...times });
}

function refusal(error: string, description: string): Answer {
  const trace = "Trace ID: 0000 Correlation ID: 0000 Timestamp: 2026-01-01 00:00:00Z";
  return { status: 401, body: { error, error_description: `${description} ${trace}`, error_codes: [] } };
}

function metadata(base: string): unknown {
  return {
    issuer: `${base}/v2.0`,
    authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
    token_endpoint: `${base}/oauth2/v2.0/token`,
    device_authorization_endpoint: `${base}/oauth2/v2.0/devicecode`,
    jwks_uri: `${base}/discovery/v2.0/keys`,
  };
}

function deviceCode(base: string): unknown {
  const message = `To sign in, open ${base}/device and enter the code ABCD.`;
  return {
    user_code: "ABCD",
    device_code: "dc",
    verification_uri: `${base}/device`,
    expires_in: 60,
    interval: 1,
    message,
  };
}

async function formOf(incoming: IncomingMessage): Promise<URLSearchParams> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return new URLSearchParams(Buffer.concat(chunks).toString("utf8"));
}
