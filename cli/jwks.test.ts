import { once } from "node:events";
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { decodeJwt } from "jose";
import { expect, test } from "vitest";

import { scratchFolder } from "./testing/scratch-folder.ts";
import { runCli, startCli } from "./testing/spawn-cli.ts";

const quick = ["--quick", "--seed", "1"];

test("a server that verifies signatures trusts the tokens of a key that it was told", async () => {
  const cwd = scratchFolder();
  const made = await runCli(["jwks", "--new", "key.pem"], { cwd });
  expect(made).toMatchObject({ exitCode: 0, stderr: "" });
  expect(statSync(join(cwd, "key.pem")).mode & 0o777).toBe(0o600);
  expect((await runCli(["jwks", "--key", "key.pem"], { cwd })).stdout).toBe(made.stdout);
  writeFileSync(join(cwd, "jwks.json"), made.stdout);

  const server = startCli(["serve", "--jwks", "jwks.json"], { cwd });
  const exited = once(server, "exit");
  const [chunk] = (await once(server.stdout ?? process.stdin, "data")) as [Buffer];
  const url = chunk.toString().trim();
  for (const path of ["/.well-known/jwks.json", "/discovery/keys"]) {
    const answer = await fetch(new URL(path, url));
    expect(await answer.json()).toEqual(JSON.parse(made.stdout));
  }
  const trusted = await runCli(["--target", url, "--key", "key.pem", ...quick], { cwd });
  expect(trusted.stdout).toContain("CONFORMANT");
  expect(trusted.exitCode).toBe(0);
  const unknown = await runCli(["--target", url, ...quick], { cwd });
  expect(unknown.exitCode).toBe(3);
  expect(unknown.stdout).toContain("every request was answered with 401");

  const { stdout: token } = await runCli(["token", "--key", "key.pem", "--operation", "list-workflows"], { cwd });
  expect(await statusOf(url, token.trim())).toBe(200);
  const { stdout: other } = await runCli(["token", "--operation", "list-workflows"], { cwd });
  expect(await statusOf(url, other.trim())).toBe(401);
  server.kill("SIGINT");
  expect(await exited).toEqual([0, null]);
});

async function statusOf(url: string, token: string): Promise<number> {
  const headers = { authorization: `Bearer ${token}` };
  return (await fetch(`${url}/identityGovernance/lifecycleWorkflows/workflows`, { headers })).status;
}

test("the config names the key as well", async () => {
  const cwd = scratchFolder({ "c/graph-conformance.config.yaml": "key: key.pem\n" });
  const made = await runCli(["jwks", "--new", "c/key.pem"], { cwd });
  const known = await runCli(["jwks", "--config", "c/graph-conformance.config.yaml"], { cwd });
  expect(known.stdout).toBe(made.stdout);
});

test("a token has the least privileged permission under all its names, or what is asked for", async () => {
  const claims = async (...args: string[]) => decodeJwt((await runCli(["token", ...args])).stdout.trim());
  const least = ["LifecycleWorkflows.ReadReports.All", "LifecycleWorkflows-Reports.Read.All"];
  const member = "b79fbf4d-3ef9-4689-8143-76b194e85509";
  const role = "59d46f88-662b-457b-bceb-5c3809e5908f";
  expect(await claims()).toMatchObject({ scp: least.join(" "), wids: [role, member], idtyp: "user" });
  expect(await claims("--no-role")).toMatchObject({ scp: least.join(" "), wids: [member] });
  expect(await claims("--as", "application")).toMatchObject({ roles: least, idtyp: "app" });
  expect(await claims("--permission", "A", "--permission", "B", "--role", "r")).toMatchObject({
    scp: "A B",
    wids: ["r", member],
  });
});

test("a token by which a run asks as a user of the target names that user", async () => {
  const user = "3bab0840-d684-4354-8540-0001ddf00001";
  const asked = ["token", "--operation", "mail/list-messages", "--profile"];
  const { stdout } = await runCli([...asked, `higher-delegated@${user}`]);
  expect(decodeJwt(stdout.trim())).toMatchObject({ oid: user, scp: "Mail.Read" });
  const { stderr } = await runCli([...asked, `higher-delgated@${user}`]);
  expect(stderr).toContain(`Did you mean higher-delegated@${user}?`);
});

const secret = '{"keys":[{"kty":"EC","crv":"P-256","x":"a","y":"b","d":"canary"}]}';
const wrong: readonly (readonly [what: string, args: readonly string[], line: string])[] = [
  ["no key", ["jwks"], "There is no key: give --new FILE to make one, or --key FILE."],
  ["a key that is there already", ["jwks", "--new", "text"], "there is one already"],
  ["a key that cannot be written", ["jwks", "--new", "none/key"], "cannot be written: ENOENT"],
  ["a key that is missing", ["jwks", "--key", "none"], "The key file none cannot be used: ENOENT."],
  ["a key that is none", ["token", "--key", "text"], "it holds no private key as PEM or JWK."],
  ["a key of a run that is none", ["--key", "text"], "it holds no private key as PEM or JWK."],
  ["key sets that are missing", ["serve", "--jwks", "none"], "The key set none cannot be used: ENOENT."],
  ["key sets that are no JSON", ["serve", "--jwks", "text"], "it is no JSON"],
  ["key sets without keys", ["serve", "--jwks", "empty"], "it has no keys"],
  ["key sets of something else", ["serve", "--jwks", "else"], "it holds no public keys as a JWKS"],
  ["key sets that are secret", ["serve", "--jwks", "secret"], "it holds a key that is secret"],
];

test.each(wrong)("%s is one clear line and exit code 2", async (_, args, line) => {
  const cwd = scratchFolder({ text: "canary", empty: '{"keys":[]}', else: '{"canary":1}', secret });
  const { exitCode, stdout, stderr } = await runCli(args, { cwd });
  expect({ exitCode, stdout }).toEqual({ exitCode: 2, stdout: "" });
  expect(stderr).toMatch(/^[^\n]+\n$/);
  expect(stderr).toContain(line);
  expect(stderr).not.toContain("canary");
  expect(readFileSync(join(cwd, "text"), "utf8")).toBe("canary");
});
