import { expect, test } from "vitest";

import { drawCombinations } from "../../server/draw-combinations.ts";
import { loadFaults } from "../../server/load-faults.ts";
import { loadVariation, loadVariations } from "../../server/load-variations.ts";
import { servable } from "../../server/variation.ts";
import { type RunningServer, startServer } from "../../server/start-server.ts";
import { givenSpecs } from "../../specs/testing/given-specs.ts";
import type { Exchange } from "../../specs/exchange.ts";
import { brokenIn, type RecordedRun, unfoundIn } from "../prove/ran.ts";
import { run } from "../run/run.ts";

// What a recording of a run shows to be broken, the run itself has found, at the same level. The proof holds it for all faults
// and combinations; here some of them tell early.
const specs = givenSpecs();
const faults = await loadFaults();
const seed = 20_261;
const variations = servable(await loadVariations());
const combinations = drawCombinations(variations, seed, 5, 8);
/** Each so manieth fault is tried. */
const each = 40;

async function recordedRun(server: RunningServer): Promise<RecordedRun> {
  const target = server.redirectsTo ?? server.url;
  const { ca } = server;
  const exchanges: Exchange[] = [];
  const finished = await run({
    specs,
    target,
    ...(ca === undefined ? {} : { ca }),
    embedded: true,
    quick: true,
    seed,
    onExchange: (exchange) => exchanges.push(exchange),
  });
  return { finished, exchanges };
}

async function ended<T>(server: RunningServer, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } finally {
    await server.close();
  }
}

test("whatever a recording of a run on a faulty server shows, the run has found", { timeout: 120_000 }, async () => {
  const missed: Record<string, readonly string[]> = {};
  let all = 0;
  for (const fault of faults.filter((_, at) => at % each === 0)) {
    const server = await startServer({ specs, faults: [fault] });
    const { shown, unfound } = await ended(
      server,
      recordedRun(server).then((one) => unfoundIn(one, specs)),
    );
    all += shown.length;
    if (unfound.length > 0) missed[fault.id] = unfound;
  }
  expect(missed).toEqual({});
  expect(all).toBeGreaterThan(10);
});

test.each(combinations.map((ids) => [ids.join("+"), ids] as const))(
  "a recording of a run on an honest server with %s shows nothing broken",
  async (_, ids) => {
    const server = await startServer({ specs, variations: await Promise.all(ids.map(loadVariation)) });
    const recorded = await ended(server, recordedRun(server));
    expect([brokenIn(recorded.finished), (await unfoundIn(recorded, specs)).shown]).toEqual([[], []]);
  },
);
