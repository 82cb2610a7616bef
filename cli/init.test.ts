import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";

import { expect, onTestFinished, test } from "vitest";

import type { FinishedRun } from "../engine/finished-run.ts";
import { startServer } from "../server/start-server.ts";
import { readConfigFile } from "./config/read-config-file.ts";
import { scratchFolder } from "./testing/scratch-folder.ts";
import { runCli } from "./testing/spawn-cli.ts";

const name = "graph-conformance.config.yaml";

test("init looks at a target and writes a config that a run takes", { timeout: 30_000 }, async () => {
  const server = await startServer();
  onTestFinished(() => server.close());
  const cwd = scratchFolder();
  const { exitCode, stdout, stderr } = await runCli(["init", "--target", server.url], { cwd });
  expect([exitCode, stderr]).toEqual([0, ""]);
  expect(stdout).toMatch(
    / answers: it serves 27 of \d+ documented routes \(25 of \d+ operations\), as \d+ requests showed\.\n/,
  );
  expect(stdout).toContain("It checks tokens; it understands $select, ");
  expect(stdout).toContain(`Next: npx graph-conformance --config ${name} --quick\n`);
  expect(readConfigFile(join(cwd, name), {})).toMatchObject({
    target: server.url,
    operations: ["*"],
    profile: "full",
    claims: { operations: { "*": "**" }, tokens: "checked" },
    budgets: { concurrency: 8 },
  });
  expect(readFileSync(join(cwd, name), "utf8")).toMatch(/# {3}workflowId: "[0-9a-f-]{36}"/);
  const again = await runCli(["--requirement", "status/answers-ok"], { cwd });
  expect([again.exitCode, again.stderr]).toEqual([0, ""]);
  expect(again.stdout.replaceAll("\n", " ")).toContain(
    "By its claims, the target serves 27 of 27 routes (25 of 25 operations)",
  );
});

const users = ["Ann", "Bob"].map((displayName, at) => ({ id: `u${at + 1}`, displayName, businessPhones: [] }));

/** The root URL of an emulator of users, and of what else it is told to serve, or to answer with another status. */
async function emulator(served: Readonly<Record<string, object | number>>): Promise<string> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname).replace(
      /^\/v1\.0|^(?=\/)/,
      (root) => (root === "" ? "/nowhere" : ""),
    );
    const found = path === "/users" ? { value: users } : users.find(({ id }) => path === `/users/${id}`);
    const known = found ?? served[path] ?? 404;
    const [status, body] = typeof known === "number" ? [known, undefined] : [200, known];
    response
      .writeHead(status, { "content-type": "application/json" })
      .end(JSON.stringify(body ?? { error: { code: "NotFound", message: "No." } }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/v1.0`;
}

test("what wants an id is told with the option that gives one, and with it is found, claimed and tested", async () => {
  const target = await emulator({ "/groups/g1/members": { value: users } });
  const cwd = scratchFolder();
  const blind = await runCli(["init", "--target", target], { cwd });
  expect(blind.stdout).toMatch(/\nNot looked at, for want of an id: what lies below \/groups \(--group ID\), /);
  const command = `npx graph-conformance init --target ${target} --group ID --force`;
  expect(blind.stdout).toContain(`Where you serve that, say which: ${command}\n`);
  writeFileSync(join(cwd, "own.yaml"), `target: ${target}\noperations: [groups/list-members, users/get]\n`);
  const lacking = await runCli(["--config", "own.yaml", "--quick", "--brief"], { cwd });
  expect([lacking.exitCode, lacking.stderr]).toEqual([1, expect.stringMatching(/ exist there: --group ID\n$/)]);
  const given = ["init", "--target", target, "--group", "g1", "--team", "t1", "--force"];
  const { stdout } = await runCli(given, { cwd });
  expect(stdout).toContain("it serves 3 of ");
  expect(stdout).toContain("\nNothing that is documented answered with 200 for --team t1.\n");
  expect(stdout).not.toContain("/groups (");
  expect(stdout).toContain(`\nNext: npx graph-conformance --config ${name} --quick\n`);
  expect(readConfigFile(join(cwd, name), {})).toMatchObject({
    ids: { groupId: "g1" },
    claims: { operations: { "groups/list-members": "**" } },
  });
  const told = await runCli(["--reporter", "json", "--property-runs", "2"], { cwd });
  const { requirements } = JSON.parse(told.stdout) as FinishedRun;
  const members = requirements.filter(({ operation }) => operation === "groups/list-members");
  expect(members.find(({ id }) => id === "status/answers-ok")?.verdict).toBe("passed");
  // An id that the config has is none of this operation's, and yet no mistake; on the command line it would be lost.
  const one = ["--operation", "users/get", "--quick", "--brief"];
  const quick = await runCli(one, { cwd });
  expect([quick.exitCode, quick.stderr]).toEqual([1, ""]);
  const stray = await runCli([...one, "--group", "g1"], { cwd });
  const reason = "--group gives an id for groupId, which is in no route of what is tested. Leave it out, or choose ";
  expect([stray.exitCode, stray.stderr]).toEqual([2, expect.stringContaining(reason)]);
  const all = await runCli(["--requirement", "status/answers-ok", "--group", "g1"], { cwd });
  expect([all.exitCode, all.stderr]).toEqual([0, ""]);
});

test("who gives a token that is no user's is told so of /me, and keeps it in the next command", async () => {
  const target = await emulator({ "/me": 400, "/me/messages": 400 });
  const { stdout } = await runCli(["init", "--target", target, "--token", "own.secret.token"], {
    cwd: scratchFolder(),
  });
  expect(stdout).toMatch(
    /\nBelow \/me, \d+ routes were answered with 400: these take a delegated token, one of a user\.\n/,
  );
  expect(stdout).toContain(`init --target ${target} --token "$TOKEN" --group ID --force`);
  expect(stdout).not.toContain("secret");
});

test("a root that lacks the version is found and written with it", async () => {
  const target = await emulator({});
  const cwd = scratchFolder();
  const { stdout } = await runCli(["init", "--target", target.replace("/v1.0", "")], { cwd });
  expect(stdout).toContain(` It is ${target}.\n${target} answers: it serves 2 of `);
  expect(readConfigFile(join(cwd, name), {})).toMatchObject({ target });
});

test("an emulator of a few reads gets a config of these, by which only what it gets wrong fails", async () => {
  const target = await emulator({});
  const cwd = scratchFolder();
  const { stdout } = await runCli(["init", "--target", target], { cwd });
  expect(stdout).toContain(" it serves 2 of ");
  expect(stdout).toContain("It checks no tokens; it does not understand $select, $filter, ");
  expect(readConfigFile(join(cwd, name), {})).toMatchObject({
    operations: ["users/*"],
    profile: "mock",
    claims: {
      operations: { "users/get": ["/users/{userId}"], "users/list": "**" },
      tokens: "unchecked",
      options: [],
    },
  });
  const told = await runCli(["--seed", "1", "--property-runs", "2", "--reporter", "json"], { cwd });
  const { requirements, claims } = JSON.parse(told.stdout) as FinishedRun;
  expect(claims).toMatchObject({ routes: 2, operations: 2 });
  const failed = requirements.filter(({ verdict }) => verdict === "failed").map(({ id }) => id);
  expect(new Set(failed)).toEqual(new Set(["context/present"]));
});

test("what is found still fits the schema when the comments are taken away", async () => {
  const cwd = scratchFolder();
  await runCli(["init"], { cwd });
  const text = readFileSync(join(cwd, name), "utf8");
  const bare = scratchFolder({
    [name]: text.replaceAll(/^# ?(?=(target|operations|ids|classes|reporters|output|quick): ?|\s+\w+: )/gm, ""),
  });
  const environment = { AZURE_TENANT_ID: "t", AZURE_CLIENT_ID: "c", AZURE_CLIENT_SECRET: "s" };
  expect(readConfigFile(join(bare, name), environment)).toMatchObject({
    target: "http://localhost:8080/v1.0",
    operations: ["list-taskprocessingresults"],
    ids: { workflowId: "…" },
    reporters: ["console", "json"],
    identities: { reader: { for: "allowed", kind: "client-secret" } },
  });
});

test("a file that is there is not replaced without being told so", async () => {
  const cwd = scratchFolder({ [name]: "seed: 1\n" });
  const { exitCode, stderr } = await runCli(["init"], { cwd });
  expect([exitCode, stderr]).toEqual([
    2,
    `There is ${name} already: name another file with --output, or replace it with --force.\n`,
  ]);
  expect(readFileSync(join(cwd, name), "utf8")).toBe("seed: 1\n");
  expect((await runCli(["init", "--force"], { cwd })).exitCode).toBe(0);
  expect(readFileSync(join(cwd, name), "utf8")).toContain("# target: ");
});

test("another machine is not asked without a token, and a token is not written down", async () => {
  const cwd = scratchFolder();
  const { stdout } = await runCli(["init", "--target", "https://graph.example/v1.0"], { cwd });
  expect(stdout).toContain("Nothing was asked of https://graph.example: that takes a token, with --token.");
  const server = await startServer();
  onTestFinished(() => server.close());
  const token = "own.secret.token";
  await runCli(["init", "--target", server.url, "--token", token, "--output", "own.yaml"], { cwd });
  expect(readFileSync(join(cwd, "own.yaml"), "utf8")).not.toContain(token);
});

test("a wrong target is refused before anything is written", async () => {
  const cwd = scratchFolder();
  const { exitCode, stderr } = await runCli(["init", "--target", "localhost:8080"], { cwd });
  expect(exitCode).toBe(2);
  expect(stderr).toMatch(/is no http or https URL/);
  expect(existsSync(join(cwd, name))).toBe(false);
});
