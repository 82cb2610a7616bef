import { join } from "node:path";

import { stringify } from "yaml";
import { afterAll, beforeAll, expect, test } from "vitest";

import { type Authority, type AuthorityOptions, startAuthority } from "../../client/testing/authority.ts";
import { type OwnCertificate, ownCertificate } from "../../client/testing/certificate.ts";
import { type RunningServer, startServer } from "../../server/start-server.ts";
import { scratchFolder } from "../testing/scratch-folder.ts";
import { runCli, type Spawned } from "../testing/spawn-cli.ts";

const tenantId = "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee";
const secret = "canary~secret+with/odd=signs";
const federatedToken = "federated.canary.token";
const reports = "LifecycleWorkflows.ReadReports.All";
const role = "59d46f88-662b-457b-bceb-5c3809e5908f";

let tls: OwnCertificate;
let app: OwnCertificate;
let stranger: OwnCertificate;
let registrations: AuthorityOptions["registrations"];
const running: { close(): Promise<void> }[] = [];

beforeAll(async () => {
  [tls, app, stranger] = await Promise.all([
    ownCertificate("localhost"),
    ownCertificate("app"),
    ownCertificate("stranger"),
  ]);
  const claims = { idtyp: "app", roles: [reports] };
  registrations = [
    { clientId: "by-secret", secret, claims },
    { clientId: "by-certificate", certificate: app.certificate, claims },
    { clientId: "by-workload", federatedToken, claims },
    { clientId: "by-code", deviceCode: true, claims: { idtyp: "user", scp: reports, wids: [role] } },
    { clientId: "unrelated", secret, claims: { idtyp: "app", roles: ["User.Read.All"] } },
  ];
});

afterAll(() => Promise.all(running.map((one) => one.close())));

interface Place {
  readonly authority: Authority;
  readonly server: RunningServer;
}

// A target that trusts only what the authority has signed.
async function start(more: Partial<AuthorityOptions> = {}): Promise<Place> {
  const authority = await startAuthority({ tls, tenantId, registrations, ...more });
  const server = await startServer({ keys: authority.keys });
  running.push(authority, server);
  return { authority, server };
}

async function runAs({ authority, server }: Place, identity: object, trust = true): Promise<Spawned> {
  const me = { for: "allowed", tenantId, authority: authority.url, ...identity };
  const cwd = scratchFolder({
    "graph-conformance.config.yaml": stringify({ target: server.url, quick: true, identities: { me } }),
    "ca.pem": tls.certificate,
    "app.pem": `${app.certificate}\n${app.key}`,
    "stranger.pem": `${stranger.certificate}\n${stranger.key}`,
    federated: federatedToken,
  });
  return runCli(["--class", "status"], { cwd, env: trust ? { NODE_EXTRA_CA_CERTS: join(cwd, "ca.pem") } : {} });
}

function secretFree({ stdout, stderr }: Spawned): void {
  for (const text of [secret, encodeURIComponent(secret), federatedToken, "PRIVATE KEY", "eyJ"]) {
    expect(`${stdout}${stderr}`).not.toContain(text);
  }
}

const bySecret = { kind: "client-secret", clientId: "by-secret", clientSecret: secret };
const byCertificate = { kind: "client-certificate", clientId: "by-certificate", certificatePath: "app.pem" };

test.each<[string, object, string]>([
  ["a client secret", bySecret, ""],
  ["a client certificate", byCertificate, ""],
  ["a workload's token", { kind: "workload-identity", clientId: "by-workload", tokenFilePath: "federated" }, ""],
  ["a device code", { kind: "device-code", clientId: "by-code" }, "me: To sign in, open "],
])("%s gets a token that the target lets in", async (_, identity, prompt) => {
  const place = await start();
  const done = await runAs(place, identity);
  expect(done.stdout).toContain("CONFORMANT");
  expect(done.exitCode).toBe(0);
  expect(done.stderr).toContain(prompt);
  expect(new Set(place.authority.asked.map((path) => path.split("/")[1]))).toEqual(new Set([tenantId]));
  secretFree(done);
});

test.each<[string, object, Partial<AuthorityOptions>, string]>([
  ["a wrong secret", { ...bySecret, clientSecret: `${secret}!` }, {}, "Invalid client secret provided."],
  ["an unknown application", { ...bySecret, clientId: "nobody" }, {}, "AADSTS700016: Application was not found."],
  ["another certificate", { ...byCertificate, certificatePath: "stranger.pem" }, {}, "AADSTS700027: "],
  ["a missing certificate", { ...byCertificate, certificatePath: "none.pem" }, {}, "Check the certificate file."],
  ["a certificate without its key", { ...byCertificate, certificatePath: "ca.pem" }, {}, "Check the certificate file."],
  ["a clock that is behind, by the assertion", byCertificate, { aheadSeconds: 7200 }, "Set this machine's clock."],
  ["a clock that is ahead, by the assertion", byCertificate, { aheadSeconds: -7200 }, "Set this machine's clock."],
  ["a clock that is behind, by the token", bySecret, { aheadSeconds: 7200 }, "is not valid before"],
  ["a clock that is ahead, by the token", bySecret, { aheadSeconds: -7200 }, "expired at"],
])("%s is one clear line and exit code 3", async (_, identity, more, line) => {
  const place = await start(more);
  const done = await runAs(place, identity);
  expect(done.exitCode).toBe(3);
  expect(done.stdout).toContain("Identity me cannot get a token: ");
  expect(done.stdout).toContain(line);
  expect(place.server.requests()).toBe(0);
  secretFree(done);
});

test("an authority that is not reached or not trusted is one clear line and exit code 3", async () => {
  const [trusted, closed] = [await start(), await start()];
  await closed.authority.close();
  const both = await Promise.all([runAs(trusted, bySecret, false), runAs(closed, bySecret)]);
  for (const [at, done] of both.entries()) {
    const { url } = [trusted, closed][at]?.authority ?? {};
    expect(done.exitCode).toBe(3);
    expect(done.stdout).toContain(
      `Identity me cannot get a token: ${url} cannot be reached. Check authority and network,`,
    );
    secretFree(done);
  }
});

test("a token that contradicts the config is one clear line and exit code 2, before any request", async () => {
  const place = await start();
  const done = await runAs(place, { ...bySecret, clientId: "unrelated" });
  expect(done.exitCode).toBe(2);
  expect(done.stdout).toBe("");
  expect(done.stderr).toMatch(/^The token of me may not read [^\n]+ \(it has User\.Read\.All\)[^\n]+\n$/);
  expect(place.server.requests()).toBe(0);
});

test("an authority that is no https URL is refused", async () => {
  const place = await start();
  const done = await runAs(place, { ...bySecret, authority: place.authority.url.replace("https", "http") });
  expect(done.exitCode).toBe(2);
  expect(done.stderr).toMatch(/identities\.me\.authority must/);
  expect(place.authority.asked).toEqual([]);
});
