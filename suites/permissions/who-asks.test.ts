import { afterAll, beforeAll, expect, test } from "vitest";

import { fixedIdentity, type Identity, type Purpose } from "../../client/identity.ts";
import { Mint } from "../../client/identities/minted.ts";
import type { FinishedRun } from "../../engine/finished-run.ts";
import type { RunOptions } from "../../engine/run-options.ts";
import { run } from "../../engine/run/run.ts";
import { Latencies } from "../../engine/session/latencies.ts";
import { openSession } from "../../engine/session/open-session.ts";
import { openLine } from "../../engine/session/line.ts";
import { settingsOf } from "../../engine/settings.ts";
import { profilesOf } from "../../judging/tokens/profiles.ts";
import { loadFault } from "../../server/load-faults.ts";
import { loadVariation } from "../../server/load-variations.ts";
import { type RunningServer, type ServerOptions, startServer } from "../../server/start-server.ts";
import type { Claims } from "../../specs/claims.ts";
import type { Exchange } from "../../specs/exchange.ts";
import type { Operation } from "../../specs/operation.ts";
import { givenSpecs } from "../../specs/testing/given-specs.ts";

const specs = givenSpecs();
const operation = specs.operations[0] as Operation;
const requirement = "permissions/**";
const admin = "59d46f88-662b-457b-bceb-5c3809e5908f";
const read = "LifecycleWorkflows.Read.All";
const mint = await Mint.create();

let server: RunningServer;
beforeAll(async () => {
  server = await startServer({ specs });
});
afterAll(() => server.close());

/** An identity as from a config: nobody tells that we minted its token, nor which roles its user has. */
async function real(name: string, purpose: Purpose, claims: Claims): Promise<Identity> {
  return fixedIdentity(name, purpose, (await mint.sign(claims)).reveal());
}

const delegated = (permissions: readonly string[]): Claims => ({
  kind: "delegated",
  permissions,
  directoryRoles: [admin],
});
const application = (permissions: readonly string[]): Claims => ({ kind: "application", permissions });

async function ask(options: Partial<RunOptions>): Promise<{ finished: FinishedRun; exchanges: readonly Exchange[] }> {
  const exchanges: Exchange[] = [];
  const onExchange = (exchange: Exchange): void => void exchanges.push(exchange);
  return {
    finished: await run({ target: server.url, specs, requirement, seed: 1, onExchange, ...options }),
    exchanges,
  };
}

function verdicts({ requirements }: FinishedRun, verdict: string): readonly string[] {
  const ids = requirements
    .filter((result) => result.verdict === verdict)
    .map(({ id }) => id.slice("permissions/".length));
  return [...new Set(ids)].sort();
}

test("minted tokens play every cell on both routes", async () => {
  const { finished, exchanges } = await ask({});
  const applied = finished.requirements.filter(({ verdict }) => verdict !== "not-applicable");
  expect(verdicts(finished, "passed").length * 2).toBe(applied.length);
  const asked = new Set(exchanges.map(({ request }) => request.identity));
  const byRole = { "least-delegated": "minted-allowed", "unrelated-delegated": "minted-unrelated" };
  const names = { ...byRole, unsigned: "minted-unsigned" } as Readonly<Record<string, string>>;
  const tokens = profilesOf(operation.permissions, 0).filter(({ credential }) => credential.kind !== "header");
  expect(
    [...new Set(tokens.map(({ kind }) => names[kind] ?? `minted-${kind}`))].filter((name) => !asked.has(name)),
  ).toEqual([]);
  const outcomes = finished.permissionMatrix?.map((row) =>
    [row.delegated, row.application, row.personal].map((c) => c.outcome),
  );
  const documented = ["admitted", "admitted", "refused"];
  expect(outcomes).toEqual([documented, documented, documented, ["refused", "refused", "not-documented"]]);
});

test("with identities of its own a run asks as nobody else", async () => {
  const identities = await Promise.all([
    real("reader", "allowed", delegated(["openid", read])),
    real("daemon", "unrelated", application(["User.ReadBasic.All"])),
    real("robot", "discovery", application(["LifecycleWorkflows-Workflow.Read.All", read])),
  ]);
  const { finished, exchanges } = await ask({ identities });
  expect(new Set(exchanges.map(({ request }) => request.identity))).toEqual(
    new Set(["reader", "daemon", "robot", "anonymous"]),
  );
  expect(finished.exitCode).toBe(0);
  expect(verdicts(finished, "passed")).toEqual([
    "admits-among-others",
    "admits-higher-application",
    "admits-higher-delegated",
    "admitted-see-the-same",
    "challenges-unauthenticated",
    "decides-each-token",
    "hides-ids-without-token",
    "refusal-carries-no-data",
    "refusal-has-envelope",
    "refuses-empty-bearer",
    "refuses-malformed",
    "refuses-other-scheme",
    "refuses-unrelated-application",
    "refuses-unrelated-permission",
    "requires-token",
  ]);
  const untested = finished.requirements.find(({ id }) => id === "permissions/admits-least-application");
  expect(untested).toMatchObject({
    reason: "No identity has a token of this kind.",
    needs: expect.stringContaining("fe615156-48b5-4c83-b613-e6e31a43c446") as unknown,
  });
});

test("claims are believed, not what an identity is declared to be", async () => {
  const allowed = await real("reader", "allowed", delegated([read]));
  const unsure = await real("walker", "unrelated", application(["LifecycleWorkflows-Workflow.Read.All"]));
  const variations = [await loadVariation("parents-permission-is-enough")];
  const lenient = await startServer({ specs, variations });
  const { finished } = await ask({ target: lenient.url, identities: [allowed, unsure] });
  await lenient.close();
  expect([verdicts(finished, "failed"), verdicts(finished, "warned")]).toEqual([[], []]);
  const result = finished.requirements.find(({ id }) => id === "permissions/refuses-unrelated-permission");
  expect([result?.verdict, result?.reason]).toEqual(["untested", expect.stringContaining("is not documented")]);
});

test("with a mint beside identities the other cells get its tokens", async () => {
  const identities = [await real("reader", "allowed", delegated([read]))];
  const { finished, exchanges } = await ask({ identities, mint });
  expect(verdicts(finished, "passed")).toContain("refuses-near-miss");
  expect(exchanges.map(({ request }) => request.identity)).toContain("minted-near-miss");
});

test("elsewhere no token is minted: only credentials that hold none are sent beside the identities", async () => {
  const { url } = server;
  const settings = { ...settingsOf({ target: url }), loopback: false };
  const opened = openLine({ target: url }, settings, 1);
  const line = { client: opened.client, latencies: new Latencies() };
  const identities = [await real("token", "allowed", delegated([read]))];
  const session = await openSession(line, operation, settings, { target: url, identities, mint });
  await session.signIn();
  const played = session.profiles.filter((profile) => session.playerOf(profile) !== undefined);
  expect(played.map(({ id }) => id)).toEqual([
    `higher-delegated: ${read}`,
    "empty-bearer: Bearer",
    "malformed: Bearer not-a-token",
    "malformed: Bearer not.a.token",
    "other-scheme: Basic Z3JhcGg6Y29uZm9ybWFuY2U=",
  ]);
  expect(session.options.substitutes).toEqual([]);
  await expect(openSession(line, operation, settings, { target: url })).rejects.toThrow("No identity may read");
  await opened.close();
});

test.each<[string, ServerOptions["faults"], readonly string[], readonly string[]]>([
  ["scp as a whole", [await loadFault("permissions/admits-among-others/whole-string")], ["admits-among-others"], []],
  [
    "no delegated access",
    [await loadFault("permissions/admits-least-delegated"), await loadFault("permissions/admits-higher-delegated")],
    ["admits-among-others", "admits-higher-delegated", "admits-least-delegated"],
    // Who does not know the usual audience need not know another.
    ["admits-each-audience", "admitted-see-the-same"],
  ],
])(
  "a target that knows %s is asked as it can be, and what it lacks is found",
  async (_, faults = [], expected, open) => {
    const faulty = await startServer({ specs, faults });
    const { finished } = await ask({ target: faulty.url });
    await faulty.close();
    expect([verdicts(finished, "failed"), verdicts(finished, "untested")]).toEqual([expected, open]);
  },
);

test("a broken permission is told with the token that shows it, in the matrix as well", async () => {
  const faulty = await startServer({ specs, faults: [await loadFault("permissions/admits-higher-application")] });
  const { finished } = await ask({ target: faulty.url });
  await faulty.close();
  expect(finished.requirements.find(({ verdict }) => verdict === "failed")).toMatchObject({
    expected: "200",
    observed: "403",
    details: { token: `application, roles "${read}"` },
    occurrences: { wrong: 2, of: 2, what: "tokens" },
  });
  expect(finished.permissionMatrix?.[1]?.application).toEqual({
    outcome: "wrong",
    statuses: [403],
    requirement: "permissions/admits-higher-application",
  });
});

test("without the class there is no matrix", async () => {
  expect((await ask({ requirement: "status/**" })).finished.permissionMatrix).toBeUndefined();
});
