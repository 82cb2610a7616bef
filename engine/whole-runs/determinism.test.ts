import { expect, test } from "vitest";

import { loadFault } from "../../server/load-faults.ts";
import { startServer } from "../../server/start-server.ts";
import { givenSpecs } from "../../specs/testing/given-specs.ts";
import type { FinishedRun } from "../finished-run.ts";
import type { RunOptions } from "../run-options.ts";
import { run } from "../run/run.ts";

const specs = givenSpecs();
const propertyRuns = 5;

interface Observed {
  readonly finished: FinishedRun;
  /** The requests of each requirement on each route, in the order in which it asked. */
  readonly asked: ReadonlyMap<string, readonly string[]>;
}

async function observe(target: string, options: Partial<RunOptions>): Promise<Observed> {
  const asked = new Map<string, string[]>();
  const finished = await run({
    target,
    specs,
    propertyRuns,
    ...options,
    onAsk: ({ requirement, route, request }) => {
      const key = `${requirement} on ${route}`;
      asked.set(key, [...(asked.get(key) ?? []), request]);
    },
  });
  return { finished, asked };
}

const verdicts = ({ requirements }: FinishedRun): Readonly<Record<string, string>> =>
  Object.fromEntries(requirements.map(({ id, route, verdict }) => [`${id} on ${route}`, verdict]));

async function withServer<T>(faults: readonly string[], work: (url: string) => Promise<T>): Promise<T> {
  const server = await startServer({ specs, faults: await Promise.all(faults.map(loadFault)) });
  try {
    return await work(server.url);
  } finally {
    await server.close();
  }
}

test("the same seed sends the same requests in the same order for each requirement", { timeout: 60_000 }, async () => {
  await withServer([], async (url) => {
    const first = await observe(url, { seed: 7, concurrency: 16 });
    const second = await observe(url, { seed: 7, concurrency: 3 });
    expect(Object.fromEntries(second.asked)).toEqual(Object.fromEntries(first.asked));
    expect(first.asked.size).toBeGreaterThan(200);
    const other = await observe(url, { seed: 8 });
    expect(Object.fromEntries(other.asked)).not.toEqual(Object.fromEntries(first.asked));
  });
});

// Faults that keep no state, so that a verdict can depend on nothing but what was asked.
const faults = ["projection/returns-selected", "query/orders-descending", "context/names-path", "shape/key-present"];

test("a verdict does not depend on the order of the requirements", { timeout: 60_000 }, async () => {
  await withServer(faults, async (url) => {
    const straight = verdicts((await observe(url, { seed: 3 })).finished);
    expect(Object.values(straight).filter((verdict) => verdict === "failed").length).toBeGreaterThan(4);
    for (const shuffle of [1, 2]) {
      expect(verdicts((await observe(url, { seed: 3, shuffle })).finished)).toEqual(straight);
    }
  });
});

// A run for each of them takes longer than all else here: those that are broken, and of the others a part.
const share = 8;

test("a requirement alone has the verdict that it has among the others", { timeout: 120_000 }, async () => {
  await withServer(faults, async (url) => {
    const { finished: whole } = await observe(url, { seed: 3, propertyRuns: 5 });
    const together = verdicts(whole);
    const broken = new Set(whole.requirements.filter(({ verdict }) => verdict === "failed").map(({ id }) => id));
    const tried = specs.requirements.filter(({ id }, at) => broken.has(id) || at % share === 0);
    expect(tried.length).toBeGreaterThan(25);
    for (const { id } of tried) {
      const { finished } = await observe(url, { seed: 3, propertyRuns: 5, requirement: id });
      expect(together).toMatchObject(verdicts(finished));
    }
  });
});
