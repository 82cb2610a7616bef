import { stringify } from "yaml";
import { beforeAll, expect, test } from "vitest";

import { Mint } from "../../client/identities/minted.ts";
import { startServer } from "../../server/start-server.ts";
import { scratchFolder } from "../testing/scratch-folder.ts";
import { runCli, type Spawned } from "../testing/spawn-cli.ts";

const least = "LifecycleWorkflows.ReadReports.All";
const override = { idtyp: undefined };
const tokens: Record<"app" | "user" | "stranger", string> = { app: "", user: "", stranger: "" };

beforeAll(async () => {
  const mint = await Mint.create();
  const sign = async (kind: "application" | "delegated", permissions: readonly string[]): Promise<string> =>
    (await mint.sign({ kind, permissions, override })).reveal();
  tokens.app = await sign("application", [least]);
  tokens.user = await sign("delegated", [least]);
  tokens.stranger = await sign("application", ["User.Read.All"]);
});

function plan(config: object, ...args: readonly string[]): Promise<Spawned> {
  const cwd = scratchFolder({ "graph-conformance.config.yaml": stringify(config) });
  return runCli(["identities", ...args], { cwd });
}

const token = (purpose: string, text: string, more = {}) => ({ for: purpose, kind: "static", token: text, ...more });

test("the plan says who plays which cell, and what would close the gaps", async () => {
  const server = await startServer();
  const { exitCode, stdout, stderr } = await plan({
    target: server.url,
    identities: {
      app: token("allowed", tokens.app),
      stranger: token("unrelated", tokens.stranger),
      dull: token("discovery", "opaque"),
      later: { for: "allowed", kind: "client-secret", tenantId: "t", clientId: "c", clientSecret: "s" },
    },
  });
  expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
  expect(stdout).toContain(`app       allowed    static         application, may read: it has ${least}`);
  expect(stdout).toContain("stranger  unrelated  static         application, may not read: it has none");
  expect(stdout).toContain("dull      discovery  static         may read or not: the token is opaque or encrypted");
  expect(stdout).toContain("later     allowed    client-secret  not known before it signs in; --sign-in does so");
  expect(stdout).toContain("Cells that they can test: 2 of ");
  expect(stdout).toContain(`  + application, ${least}\n  + application, User.`);
  expect(stdout).toContain(`  - delegated, ${least}\n      an identity whose token has the delegated permission`);
  expect(stdout).toContain("4d3d7f81-163f-426a-8432-5638d2e82083");
  expect(stdout).not.toContain(`  - application, ${least}\n`);
  expect(server.requests()).toBe(0);
  await server.close();
});

test("a user whose roles are known tells the cell without a role", async () => {
  const cell = `  + delegated, ${least}, no directory role\n`;
  expect((await plan({ identities: { me: token("unrelated", tokens.user) } })).stdout).not.toContain(cell);
  const known = await plan({ identities: { me: token("unrelated", tokens.user, { rolesKnown: true }) } });
  expect(known.stdout).toContain(cell);
});

test("without identities, the plan is for all of them", async () => {
  const { stdout } = await plan({});
  expect(stdout).toMatch(/^On this machine every cell is tested, with tokens that we mint\./);
  expect(stdout).toContain("No identity is configured.");
  expect((await plan({}, "--target", "https://graph.microsoft.com/v1.0")).stdout).toMatch(/^List taskProcessing/);
  expect((await plan({}, "--cloud", "china")).exitCode).toBe(0);
});
