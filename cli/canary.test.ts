import { generateKeyPairSync } from "node:crypto";
import { once } from "node:events";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { stringify } from "yaml";
import { afterAll, beforeAll, expect, test } from "vitest";

import { type Authority, startAuthority } from "../client/testing/authority.ts";
import { type OwnCertificate, ownCertificate } from "../client/testing/certificate.ts";
import { spellings } from "../client/testing/spellings.ts";
import { type Echo, startEchoServer } from "../client/testing/echo-server.ts";
import { reporterNames } from "./run/run-flags.ts";
import { leaksIn } from "./testing/leaks.ts";
import { scratchFolder } from "./testing/scratch-folder.ts";
import { runCli, type Spawned, startCli } from "./testing/spawn-cli.ts";

// In every place where a secret can stand, one of its own. None is like another, so that a leak tells where it is.
const secrets = {
  flag: "flag~canary.0123456789/abc+def=",
  config: "config-canary-Q8zT4mW1xY7vL2nB",
  environment: "environment~canary~9fK3hJ6dS5aP",
  password: "password-canary~c4T9wX2mQ7rB5nZ1vK8",
  file: "file.canary!with&signs<and>'more'",
  clientSecret: "client~canary+secret/with=odd&signs~",
};
const tenantId = "aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee";
const claims = { idtyp: "app", roles: ["LifecycleWorkflows.ReadReports.All"] };
const mintedKey = generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey;
const keyPem = mintedKey.export({ type: "pkcs8", format: "pem" }).toString();
const everyReport = [
  "--reporter",
  reporterNames.join(","),
  "--output",
  "out",
  "--har",
  "out/run.har",
  "--seed",
  "1",
  "--timeout-ms",
  "3000",
];

let tls: OwnCertificate;
let app: OwnCertificate;
let authority: Authority;

beforeAll(async () => {
  [tls, app] = await Promise.all([ownCertificate("localhost"), ownCertificate("app")]);
  authority = await startAuthority({
    tls,
    tenantId,
    registrations: [
      { clientId: "by-secret", secret: secrets.clientSecret, claims },
      { clientId: "by-certificate", certificate: app.certificate, claims },
    ],
  });
});

afterAll(() => authority.close());

const signIn = () => ({ tenantId, authority: authority.url });
const identities = () => ({
  reader: {
    for: "allowed",
    kind: "client-secret",
    clientId: "by-secret",
    clientSecret: secrets.clientSecret,
    ...signIn(),
  },
  certified: {
    for: "allowed",
    kind: "client-certificate",
    clientId: "by-certificate",
    certificatePath: "app.pem",
    ...signIn(),
  },
  other: { for: "unrelated", kind: "static", tokenFile: "token" },
  locked: {
    for: "discovery",
    kind: "client-certificate",
    clientId: "by-certificate",
    certificatePath: "app.pem",
    certificatePassword: secrets.password,
    ...signIn(),
  },
  configured: { for: "unrelated", kind: "static", token: secrets.config },
  guide: { for: "discovery", kind: "static", token: "${CANARY}" },
  minted: { for: "allowed", kind: "minted", permissions: claims.roles, as: "application" },
});

function folder(config: object | string): string {
  return scratchFolder({
    "graph-conformance.config.yaml": typeof config === "string" ? config : stringify(config),
    token: secrets.file,
    "key.pem": keyPem,
    "ca.pem": tls.certificate,
    "app.pem": `${app.certificate}\n${app.key}`,
  });
}

function keysOf(...pems: readonly string[]): readonly string[] {
  return pems.flatMap((pem) => pem.split("\n").filter((line) => line.length >= 40 && !line.startsWith("-----")));
}

// All that a command has written, wherever.
function written(cwd: string, { stdout, stderr }: Spawned): string {
  const out = join(cwd, "out");
  const files = existsSync(out) ? readdirSync(out).map((name) => readFileSync(join(out, name), "utf8")) : [];
  return [stdout, stderr, ...files].join("\n");
}

function env(cwd: string): Readonly<Record<string, string>> {
  return { CANARY: secrets.environment, NODE_EXTRA_CA_CERTS: join(cwd, "ca.pem") };
}

const echoes: readonly Echo[] = ["items", "page", "error", "redirect", "broken"];

const runs: readonly (readonly [who: string, args: readonly string[]])[] = [
  ["everybody of the config", ["--property-runs", "2"]],
  ["a token of the command line", ["--quick", "--token", secrets.flag]],
];

// What a server repeats in items is drawn by the most requests; of the others the fewest do.
const cases = echoes.flatMap((echo) =>
  runs.map(([who, args]) => [echo, who, echo === "items" ? args : [...new Set([...args, "--quick"])]] as const),
);

test.each(cases)(
  "a server that echoes secrets (%s) to %s gets none of them into a report",
  { timeout: 90_000 },
  async (echo, _, args) => {
    const target = await startEchoServer(echo, Object.values(secrets).filter(isSentBy(args)));
    const ids = { workflowId: "1", runId: "2", userProcessingResultId: "3" };
    const cwd = folder({ target: target.url, key: "key.pem", ids, identities: identities() });
    const done = await runCli([...everyReport, ...args], { cwd, env: env(cwd) });
    await target.close();
    expect(done.exitCode).not.toBe(2);
    expect(done.exitCode).not.toBe(4);
    // Credentials that are malformed hold no secret, and are shown.
    const tokens = [...target.received].filter((sent) => sent.startsWith("eyJ"));
    const canaries = [...Object.values(secrets), ...tokens, ...keysOf(keyPem, app.key)];
    expect(args.includes(secrets.flag) ? target.received.has(secrets.flag) : tokens.length > 0).toBe(true);
    expect(leaksIn(written(cwd, done), canaries)).toEqual([]);
  },
);

// What nobody has told the run, it cannot know to be secret.
function isSentBy(args: readonly string[]): (secret: string) => boolean {
  const replaced = args.includes(secrets.flag);
  return (secret) => secret !== (replaced ? secrets.clientSecret : secrets.flag);
}

const wrongConfigs: readonly (readonly [what: string, config: string])[] = [
  ["an alias", `identities:\n  me: { for: allowed, kind: static, token: *${secrets.config} }\n`],
  ["an unfinished text", `identities:\n  me:\n    token: "${secrets.config}\n`],
  ["an unknown escape", `identities:\n  me:\n    token: "\\q${secrets.config}"\n`],
  ["a list", `identities:\n  me: { for: allowed, kind: static, token: [${secrets.config}] }\n`],
  ["an unknown key", `identities:\n  me: { for: allowed, kind: static, tokn: ${secrets.config} }\n`],
  ["a variable that is none", `identities:\n  me: { for: allowed, kind: static, token: "\${${secrets.config}}" }\n`],
  ["a kind", `identities:\n  me: { for: allowed, kind: ${secrets.config} }\n`],
  [
    "two words",
    `target: http://127.0.0.1:9\nidentities:\n  me: { for: allowed, kind: static, token: a ${secrets.config} }\n`,
  ],
  ["the target", `target: "http://me:${secrets.config}@127.0.0.1:9"\n`],
  ["the password of the target", `target: "http://:${secrets.config}@127.0.0.1:9"\n`],
  ["the key", `key: token\n`],
];

test.each(wrongConfigs)("a config that is wrong by %s repeats no secret", async (_, config) => {
  const cwd = folder(config);
  const done = await runCli([], { cwd });
  expect(done.exitCode).toBe(2);
  expect(leaksIn(written(cwd, done), Object.values(secrets))).toEqual([]);
});

test.each(["console", "json", "markdown"])(
  "a comparison (%s) of servers that echo secrets repeats none",
  { timeout: 90_000 },
  async (format) => {
    const [target, against] = await Promise.all([startEchoServer("items", []), startEchoServer("error", [])]);
    const ids = { workflowId: "1", runId: "2", userProcessingResultId: "3" };
    const own = (url: string, token: string) =>
      stringify({ target: url, ids, identities: { one: { for: "allowed", kind: "static", token } } });
    const cwd = scratchFolder({
      "own.yaml": own(target.url, secrets.config),
      "their.yaml": own(against.url, secrets.flag),
    });
    const sides = [
      "--target",
      target.url,
      "--config",
      "own.yaml",
      "--against",
      against.url,
      "--against-config",
      "their.yaml",
    ];
    const done = await runCli(["compare", ...sides, "--format", format], { cwd });
    await Promise.all([target.close(), against.close()]);
    expect([target.received.has(secrets.config), against.received.has(secrets.flag)]).toEqual([true, true]);
    expect(done.stdout.length).toBeGreaterThan(200);
    expect(leaksIn(written(cwd, done), [secrets.config, secrets.flag])).toEqual([]);
  },
);

test("what was recorded with a token is judged without it", async () => {
  const target = await startEchoServer("items", []);
  const headers = { authorization: `Bearer ${secrets.flag}` };
  const url = `${target.url}/identityGovernance/lifecycleWorkflows/workflows/1/userProcessingResults/3/taskProcessingResults`;
  const entries = [];
  for (let count = 0; count < spellings.length; count++) {
    const answer = await fetch(url, { headers });
    const content = { text: await answer.text(), mimeType: "application/json" };
    const listed = [...answer.headers].map(([name, value]) => ({ name, value }));
    const request = { method: "GET", url, headers: [{ name: "Authorization", value: headers.authorization }] };
    entries.push({ request, response: { status: answer.status, headers: listed, content } });
  }
  await target.close();
  const cwd = scratchFolder({ "session.har": JSON.stringify({ log: { version: "1.2", entries } }) });
  const done = await runCli(["check", "session.har", "--reporter", reporterNames.join(","), "--output", "out"], {
    cwd,
  });
  expect(done.exitCode).toBe(1);
  expect(leaksIn(written(cwd, done), [secrets.flag])).toEqual([]);
});

const otherUses: readonly (readonly string[])[] = [
  ["identities"],
  ["identities", "--sign-in"],
  ["jwks", "--key", "key.pem"],
  [secrets.flag],
  ["run", secrets.flag],
  [`--tokn=${secrets.flag}`],
  ["--token", `Bearer ${secrets.flag}`],
  ["--target", "http://127.0.0.1:9/v1.0", "--token", secrets.flag],
];

test("no other command repeats a secret", async () => {
  const cwd = folder({ target: "http://127.0.0.1:9/v1.0", key: "key.pem", identities: identities() });
  for (const args of otherUses) {
    const done = await runCli(args, { cwd, env: env(cwd) });
    expect(leaksIn(written(cwd, done), [...Object.values(secrets), ...keysOf(keyPem, app.key)])).toEqual([]);
  }
});

test("the reference server prints nothing of what it is sent", async () => {
  const server = startCli(["serve"]);
  let output = "";
  for (const stream of [server.stdout, server.stderr]) stream?.on("data", (chunk: Buffer) => (output += String(chunk)));
  await once(server.stdout ?? process.stdin, "data");
  const url = `${output.split("\n")[0]}/identityGovernance`;
  const answer = await fetch(`${url}?t=${secrets.flag}`, { headers: { authorization: `Bearer ${secrets.flag}` } });
  expect(answer.status).toBe(401);
  server.kill("SIGINT");
  await once(server, "exit");
  expect(leaksIn(`${output}${await answer.text()}`, Object.values(secrets))).toEqual([]);
});
