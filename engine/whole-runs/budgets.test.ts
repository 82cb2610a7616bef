import { expect, test } from "vitest";

import type { Behaviour } from "../../server/exchange.ts";
import { loadFault } from "../../server/load-faults.ts";
import { startServer, type ServerOptions } from "../../server/start-server.ts";
import { givenSpecs } from "../../specs/testing/given-specs.ts";
import type { FinishedRun, RequirementResult } from "../finished-run.ts";
import type { RunOptions } from "../run-options.ts";
import { packagedSpecs } from "../run/chosen.ts";
import { run } from "../run/run.ts";

const specs = givenSpecs();

async function onServer(options: Partial<RunOptions>, serving: ServerOptions = {}): Promise<FinishedRun> {
  const server = await startServer({ specs, ...serving });
  try {
    return await run({
      target: server.url,
      specs,
      seed: 1,
      propertyRuns: 10,
      ...options,
    });
  } finally {
    await server.close();
  }
}

const withVerdict = (finished: FinishedRun, ...verdicts: readonly string[]): readonly RequirementResult[] =>
  finished.requirements.filter(({ verdict }) => verdicts.includes(verdict));

test.each([1, 7, 40, 150, 400, 700])(
  "what a budget of %i requests cuts off is untested, and the run undecided",
  { timeout: 30_000 },
  async (maxRequests) => {
    const finished = await onServer({ maxRequests });
    expect(finished.exchanges).toBe(maxRequests);
    expect(withVerdict(finished, "failed", "warned", "error")).toEqual([]);
    const cut = withVerdict(finished, "untested").filter(({ reason }) => reason.includes(`${maxRequests} requests`));
    expect(cut.length).toBeGreaterThan(0);
    expect(finished).toMatchObject({ verdict: "undecided", exitCode: 5 });
    expect(finished.cutShort).toBe(`The budget of ${maxRequests} requests is used up.`);
  },
);

// Rounds of changes, other keys and the like are asked for in several steps, each of which may be the one that is cut off.
test("nothing is blamed for what was cut off, wherever that is", { timeout: 60_000 }, async () => {
  const library = await packagedSpecs(["users/delta", "users/get-manager", "users/list-member-of"]);
  const operations = library.operations.filter(({ id }) => id.startsWith("users/"));
  const several = { ...library, operations };
  const server = await startServer({ specs: several });
  const options = {
    target: server.url,
    specs: several,
    embedded: true,
    seed: 1,
    propertyRuns: 2,
    company: "library",
  } as const;
  const { exchanges } = await run(options);
  for (let maxRequests = 30; maxRequests < exchanges; maxRequests += 149) {
    const blamed = withVerdict(await run({ ...options, maxRequests }), "failed", "warned", "error");
    expect(blamed.map(({ id, observed }) => ({ id, observed, maxRequests }))).toEqual([]);
  }
  await server.close();
});

test("a broken requirement that was seen in time is told of all the same", async () => {
  const faults = [await loadFault("status/carries-request-id"), await loadFault("shape/key-present")];
  const finished = await onServer({ maxRequests: 100 }, { faults });
  expect(finished).toMatchObject({ verdict: "non-conformant", exitCode: 1 });
  expect(finished.cutShort).toBeDefined();
});

test("no requirement holds on fewer answers than it asked for", { timeout: 60_000 }, async () => {
  const whole = await onServer({ concurrency: 1 });
  const judged = new Map(whole.requirements.map(({ id, route, judged: count }) => [`${id} ${route}`, count]));
  for (const maxRequests of [150, 500]) {
    const passed = withVerdict(await onServer({ concurrency: 1, maxRequests }), "passed");
    for (const { id, route, judged: count } of passed) {
      expect(`${id} ${route} ${count}`).toBe(`${id} ${route} ${judged.get(`${id} ${route}`)}`);
    }
  }
});

test("the time that a run may last is kept, and requests under way are called off", async () => {
  const start = performance.now();
  const silent = { id: "silent", breaks: "", title: "", who: "", apply: never };
  const finished = await onServer({ maxDurationMs: 400, timeoutMs: 60_000 }, { faults: [silent] });
  expect(performance.now() - start).toBeLessThan(3000);
  expect(finished).toMatchObject({ exitCode: 5, cutShort: "The 400 ms that the run may last are over." });
  expect(withVerdict(finished, "passed", "failed", "warned", "error")).toEqual([]);
});

test("an interruption ends the run with what is known by then", async () => {
  const controller = new AbortController();
  const finished = await onServer({
    signal: controller.signal,
    onProgress: ({ done }) => done === 30 && controller.abort(),
  });
  expect(finished).toMatchObject({ verdict: "undecided", exitCode: 5, cutShort: "The run was interrupted." });
  expect(withVerdict(finished, "passed").length).toBeGreaterThan(10);
  expect(withVerdict(finished, "untested").length).toBeGreaterThan(100);
  expect(withVerdict(finished, "failed", "warned", "error")).toEqual([]);
});

test("one that comes before the first request sends nothing", async () => {
  const finished = await onServer({ signal: AbortSignal.abort() });
  expect(finished).toMatchObject({
    exitCode: 5,
    exchanges: 0,
    reason: "The run was cut short: the run was interrupted.",
  });
});

test("a target that turns silent in the middle is not asked for ever", { timeout: 20_000 }, async () => {
  let answered = 0;
  const turning = {
    id: "turning",
    breaks: "",
    title: "",
    who: "",
    apply: (honest: Behaviour): Behaviour => ({
      ...honest,
      write: (...all) => (++answered > 200 ? undefined : honest.write(...all)),
    }),
  };
  const finished = await onServer({ timeoutMs: 100 }, { faults: [turning] });
  expect(finished.cutShort).toMatch(/^20 requests in a row had no usable answer/);
  expect(finished.exchanges).toBeLessThan(260);
  expect(withVerdict(finished, "error")).toEqual([]);
});

function never(honest: Behaviour): Behaviour {
  return { ...honest, write: () => undefined };
}
