import { afterAll, beforeAll, expect, test } from "vitest";

import { Mint } from "../../client/identities/minted.ts";
import type { Purpose } from "../../client/identity.ts";
import type { Ids } from "../../judging/answers/ask.ts";
import { makeAnswer } from "../../judging/testing/make-answer.ts";
import { generatedId } from "../../server/data/entity.ts";
import { loadVariation } from "../../server/load-variations.ts";
import { type RunningServer, startServer } from "../../server/start-server.ts";
import type { Exchange } from "../../specs/exchange.ts";
import { givenSpecs } from "../../specs/testing/given-specs.ts";
import type { FinishedRun } from "../finished-run.ts";
import { run } from "../run/run.ts";
import { listedIds } from "./telling.ts";

const specs = givenSpecs();

let mint: Mint;
let server: RunningServer;

beforeAll(async () => {
  mint = await Mint.create();
  server = await startServer({ specs, variations: [await loadVariation("parents-need-own-permission")] });
});

afterAll(() => server.close());

const directoryRoles = ["59d46f88-662b-457b-bceb-5c3809e5908f"];
const permissionOf: Readonly<Record<Purpose, string>> = {
  allowed: "LifecycleWorkflows.ReadReports.All",
  unrelated: "User.Read",
  discovery: "LifecycleWorkflows-Workflow.ReadBasic.All",
};

interface Walked extends FinishedRun {
  readonly parents: readonly string[];
}

// The workflows and runs that lead to results, and how their listings were answered.
async function walk(purposes: readonly Purpose[], ids: Ids = {}): Promise<Walked> {
  const seen: Exchange[] = [];
  const finished = await run({
    specs,
    target: server.url,
    quick: true,
    seed: 1,
    ids,
    onExchange: (exchange) => seen.push(exchange),
    identities: purposes.map((purpose) =>
      mint.identity(purpose, purpose, { kind: "delegated", permissions: [permissionOf[purpose]], directoryRoles }),
    ),
  });
  const listings = seen.filter(({ request }) => /\/(workflows|runs|userProcessingResults)$/.test(request.url));
  const told = listings.map(({ request, response }) =>
    response.kind === "answered" ? `${request.identity} ${response.status}` : request.identity,
  );
  return { ...finished, parents: [...new Set(told)] };
}

test("whoever is for discovery walks the parents, and who may read where that one may not", async () => {
  const { exitCode, parents } = await walk(["allowed", "unrelated", "discovery"]);
  expect({ exitCode, parents }).toEqual({ exitCode: 0, parents: ["discovery 200", "discovery 403", "allowed 200"] });
});

test("a refusal on the parents is not held against the target", async () => {
  const { exitCode, parents, requirements } = await walk(["allowed", "unrelated"]);
  expect({ exitCode, parents }).toEqual({ exitCode: 0, parents: ["allowed 403"] });
  expect(requirements.filter(({ verdict }) => verdict === "failed" || verdict === "warned")).toEqual([]);
});

test("ids that are given need no parents", async () => {
  const ids = { workflowId: "1", runId: "2", userProcessingResultId: "3" };
  expect((await walk(["allowed", "discovery"], ids)).parents).toEqual([]);
});

test("an empty first page of a parent is not its end", async () => {
  const emptyFirst = await startServer({ specs, variations: [await loadVariation("empty-first-page")] });
  const asked: string[] = [];
  await run({
    specs,
    target: emptyFirst.url,
    quick: true,
    seed: 1,
    onExchange: ({ request }) => asked.push(request.url),
  });
  await emptyFirst.close();
  const listed = asked.flatMap((url) => /workflows\/([^/]+)/.exec(url)?.[1] ?? []);
  // Without the walk, the documented ids alone would be tried.
  expect(listed).toContain(generatedId(8, 0));
});

test("where a page tells which parents have something below them, others are passed over", () => {
  const events = [
    { id: "single", type: "singleInstance" },
    { id: "series", type: "seriesMaster" },
    { id: "untold" },
    { id: "several", type: ["occurrence", "seriesMaster"] },
  ];
  const answer = makeAnswer({ status: 200, body: { value: events } });
  expect(listedIds(answer, "id")).toEqual(["single", "series", "untold", "several"]);
  const suited = { member: "type", values: ["seriesMaster"] };
  expect(listedIds(answer, "id", suited)).toEqual(["series", "untold", "several"]);
});

test("of several sets of ids each is asked on the routes that it has all ids for, also where no parent answers", async () => {
  // Whoever asks may not read the parents, and nobody else is there.
  const [workflowId, ...results] = [generatedId(1, 0), generatedId(3, 0), generatedId(3, 1)];
  const asked: string[] = [];
  const identities = [
    mint.identity("allowed", "allowed", { kind: "delegated", permissions: [permissionOf.allowed], directoryRoles }),
  ];
  await run({
    specs,
    target: server.url,
    seed: 1,
    requirement: "status/answers-ok",
    ids: results.map((userProcessingResultId) => ({ workflowId, userProcessingResultId })),
    identities,
    onExchange: ({ request }) => asked.push(request.url),
  });
  const direct = asked.filter(
    (url) => /\/userProcessingResults\/[^/]+\/taskProcessingResults$/.test(url) && !url.includes("/runs/"),
  );
  for (const id of results) expect(direct.some((url) => url.includes(id))).toBe(true);
  expect(asked.some((url) => url.includes("/runs/undefined"))).toBe(false);
});
