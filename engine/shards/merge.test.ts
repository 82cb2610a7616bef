import { beforeAll, expect, test } from "vitest";

import { startServer } from "../../server/start-server.ts";
import { loadSpecs } from "../../specs/loading/load.ts";
import type { FinishedRun, PermissionCell, PermissionRow, RouteLatency } from "../finished-run.ts";
import type { RunOptions } from "../run-options.ts";
import { run } from "../run/run.ts";
import { catalogueOf } from "../waivers/covers.ts";
import { merge, type Merged, mergeLatencies, mergeMatrices } from "./merge.ts";

const specs = loadSpecs();
const catalogue = catalogueOf(specs);

const shardsOf = (count: number, options: RunOptions): Promise<readonly FinishedRun[]> =>
  Promise.all(Array.from({ length: count }, (_, at) => run({ ...options, shard: { index: at + 1, count } })));

const merged = (runs: readonly FinishedRun[]): Merged =>
  merge(
    runs.map((one, at) => ({ name: `${at}.json`, run: one })),
    catalogue,
  );

let honest: readonly FinishedRun[];
let dead: readonly FinishedRun[];

beforeAll(async () => {
  const server = await startServer();
  const options = { specs, seed: 1, quick: true, requirement: "status/*" };
  honest = await shardsOf(2, { ...options, target: server.url });
  dead = await shardsOf(2, { ...options, target: "http://127.0.0.1:9/v1.0" });
  await server.close();
});

const at = (one: FinishedRun | undefined, change: object): FinishedRun => ({ ...(one as FinishedRun), ...change });

test("where no shard could ask, the run is as unreachable as a whole one", () => {
  expect(merged(dead)).toMatchObject({ run: { verdict: "undecided", exitCode: 3, reason: dead[0]?.reason } });
});

test("one shard that could not ask leaves the run undecided, unless another one has found what is broken", () => {
  const target = honest[0]?.target;
  const mixed = [at(honest[0], {}), at(dead[1], { target })];
  expect(merged(mixed)).toMatchObject({ kind: "merged", run: { verdict: "undecided", exitCode: 3 } });
  const broken = honest[0]?.requirements.map((result, index) =>
    index === 0 ? { ...result, verdict: "failed" } : result,
  );
  const worse = merged([at(honest[0], { requirements: broken }), at(dead[1], { target })]);
  expect(worse).toMatchObject({ run: { verdict: "non-conformant", exitCode: 1 } });
});

test("a shard that was cut short leaves the run undecided", () => {
  const { shard } = honest[1] as FinishedRun;
  const cut = at(honest[1], { cutShort: "It was called off.", shard: { ...shard, cutShort: "it was called off" } });
  expect(merged([at(honest[0], {}), cut])).toMatchObject({
    run: { exitCode: 5, cutShort: "It was called off.", reason: "The run was cut short: it was called off." },
  });
  expect(merged(honest)).toMatchObject({ run: { exitCode: 0 } });
});

test("the run starts with its first shard and lasts as long as its longest", () => {
  const [first, second] = honest;
  const late = at(first, { startedAt: "2030-01-02T00:00:00.000Z", durationMs: 7 });
  const early = at(second, { startedAt: "2030-01-01T00:00:00.000Z", durationMs: 90 });
  expect(merged([late, early])).toMatchObject({ run: { startedAt: "2030-01-01T00:00:00.000Z", durationMs: 90 } });
});

test("more shards than requirements leave shards without any, which hold", async () => {
  const server = await startServer();
  const [operation, requirement] = ["list-taskprocessingresults", "status/carries-request-id"];
  const options = { specs, seed: 1, quick: true, operation, requirement, target: server.url };
  const shards = await shardsOf(2, options);
  await server.close();
  expect(shards.map(({ requirements, exitCode }) => [requirements.length, exitCode])).toEqual([
    [0, 0],
    [2, 0],
  ]);
  expect(shards[0]?.reason).toBe("Shard 1/2: Nothing that is claimed falls to it.");
  expect(merged(shards)).toMatchObject({ run: { exitCode: 0, requirements: [{}, {}] } });
});

test.each([
  [{ index: 4, count: 3 }, "There is no shard 4 of 3. Count from 1."],
  [{ index: 0.5, count: 3 }, "There is no shard 0.5 of 3. Count from 1."],
])("a run refuses %j", async (shard, message) => {
  await expect(run({ target: "http://127.0.0.1:9/v1.0", specs, seed: 1, shard })).rejects.toThrow(message);
});

test("a run refuses a shard without a seed", async () => {
  const options = { target: "http://127.0.0.1:9/v1.0", specs, shard: { index: 1, count: 3 } };
  await expect(run(options)).rejects.toThrow("A shard needs a seed");
});

test("latencies are weighted by their exchanges, and the slowest is the slowest of all", () => {
  const latency = (route: string, exchanges: number, medianMs: number, slowestMs: number): RouteLatency => ({
    operation: "list",
    route,
    template: "/x",
    exchanges,
    medianMs,
    p95Ms: 2 * medianMs,
    slowestMs,
  });
  const runs = [
    at(honest[0], { latencies: [latency("a", 30, 2, 9), latency("b", 1, 1, 1)] }),
    at(honest[1], { latencies: [latency("a", 10, 4, 70)] }),
  ];
  expect(mergeLatencies(runs).latencies).toEqual([{ ...latency("a", 40, 2.5, 70), p95Ms: 5 }, latency("b", 1, 1, 1)]);
});

test("a cell of the permission matrix is what a shard has decided, and wrong where one found it wrong", () => {
  const row = (delegated: PermissionCell, application: PermissionCell): PermissionRow => ({
    operation: "list",
    permission: "P",
    aliases: [],
    delegated,
    application,
    personal: { outcome: "not-documented", statuses: [] },
  });
  const open: PermissionCell = { outcome: "untested", statuses: [] };
  const runs = [
    at(honest[0], { permissionMatrix: [row(open, { outcome: "admitted", statuses: [200] })] }),
    at(honest[1], {
      permissionMatrix: [row({ outcome: "refused", statuses: [403] }, { outcome: "wrong", statuses: [403] })],
    }),
    at(honest[1], { permissionMatrix: undefined }),
  ];
  const wrong: PermissionCell = { outcome: "wrong", statuses: [403, 200] };
  expect(mergeMatrices(runs).permissionMatrix).toEqual([row({ outcome: "refused", statuses: [403] }, wrong)]);
});
