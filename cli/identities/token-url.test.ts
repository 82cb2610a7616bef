import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

import { expect, onTestFinished, test } from "vitest";

import { openTarget } from "../../server/testing/open-target.ts";
import { mint } from "../../server/testing/credentials.ts";
import { scratchFolder } from "../testing/scratch-folder.ts";
import { runCli } from "../testing/spawn-cli.ts";

interface Posted {
  readonly type: string | undefined;
  readonly body: string;
}

async function tokenService(answer: unknown, status = 200): Promise<{ url: string; posted: Posted[] }> {
  const posted: Posted[] = [];
  const server = createServer((incoming: IncomingMessage, outgoing) => {
    let body = "";
    incoming.on("data", (piece: Buffer) => (body += piece.toString()));
    incoming.on("end", () => {
      posted.push({ type: incoming.headers["content-type"], body });
      outgoing.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(answer));
    });
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/token`, posted };
}

async function runWith(identity: string): Promise<{ exitCode: number | null; stdout: string; stderr: string }> {
  const target = await openTarget();
  onTestFinished(() => target.close());
  const text = `target: ${target.url}\nidentities:\n  reader: { for: allowed, kind: token-url, ${identity} }\n`;
  const cwd = scratchFolder({ "graph-conformance.config.yaml": text });
  return runCli(["--requirement", "status/answers-ok", "--seed", "1"], { cwd });
}

const secret = "correct-horse-battery";

test.each<[string, Posted]>([
  [
    `form: { grant_type: client_credentials, client_secret: ${secret} }`,
    {
      type: "application/x-www-form-urlencoded",
      body: `grant_type=client_credentials&client_secret=${secret}`,
    },
  ],
  [
    `json: { user: me, password: ${secret} }`,
    { type: "application/json", body: `{"user":"me","password":"${secret}"}` },
  ],
])("a token is posted for with %s, and read where it stands", async (what, expected) => {
  const { url, posted } = await tokenService({ data: { jwt: await mint() } });
  const { exitCode, stderr } = await runWith(`tokenUrl: "${url}", tokenPath: data.jwt, ${what}`);
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  expect(posted).toEqual([expected]);
});

test.each([
  [{ token: "x" }, 200, "gave no token at access_token; what is there: token. Name the place as tokenPath."],
  [{ error: secret }, 401, 'answered with 401: {"error":"[redacted]"}'],
])("an answer without a token says so, and no secret", async (answer, status, said) => {
  const { url } = await tokenService(answer, status);
  const { exitCode, stderr, stdout } = await runWith(`tokenUrl: "${url}", form: { client_secret: ${secret} }`);
  expect(exitCode).toBe(3);
  expect(stdout + stderr).toContain(said);
  expect(stdout + stderr).not.toContain(secret);
});

test("no secret of what is posted is told, however deep it stands", async () => {
  const { url } = await tokenService({ error: secret }, 401);
  const { exitCode, stderr, stdout } = await runWith(`tokenUrl: "${url}", json: { login: [{ password: ${secret} }] }`);
  expect(exitCode).toBe(3);
  expect(stdout + stderr).toContain('{"error":"[redacted]"}');
  expect(stdout + stderr).not.toContain(secret);
});

test("no secret is posted in plain to another machine", async () => {
  const { exitCode, stderr } = await runWith("tokenUrl: http://login.example/token, form: { client_secret: x }");
  expect(exitCode).toBe(2);
  expect(stderr).toBe("The tokenUrl of reader must be a URL with https, or with http on this machine.\n");
});
