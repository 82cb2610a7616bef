import { expect, test } from "vitest";

import { drawCombinations } from "../../server/draw-combinations.ts";
import { loadFaults } from "../../server/load-faults.ts";
import { loadVariation, loadVariations } from "../../server/load-variations.ts";
import { servable } from "../../server/variation.ts";
import { type RunningServer, startServer } from "../../server/start-server.ts";
import { givenSpecs } from "../../specs/testing/given-specs.ts";
import type { Exchange } from "../../specs/exchange.ts";
import type { FinishedRun } from "../finished-run.ts";
import { harEntry } from "../recorded/har-entry.ts";
import { judgeRecorded } from "../recorded/judge-recorded.ts";
import { readEntry } from "../recorded/read-entry.ts";
import { Traffic } from "../recorded/traffic.ts";
import { run } from "../run/run.ts";

// What a recording of a run shows to be broken, the run itself has found, at the same level.
const specs = givenSpecs();
const faults = await loadFaults();
const seed = 20_261;
const variations = servable(await loadVariations());
const combinations = drawCombinations(variations, seed, 200, 6);

/** What is broken, as requirement, level and route. */
function brokenIn({ requirements }: FinishedRun): readonly string[] {
  return requirements
    .filter(({ verdict }) => verdict === "failed" || verdict === "warned")
    .map(({ id, verdict, route }) => `${verdict} ${id} on ${route}`);
}

async function bothOn(server: RunningServer): Promise<{ found: FinishedRun; checked: FinishedRun }> {
  const target = server.redirectsTo ?? server.url;
  const { ca } = server;
  const exchanges: Exchange[] = [];
  const found = await run({
    specs,
    target,
    ...(ca === undefined ? {} : { ca }),
    embedded: true,
    quick: true,
    seed,
    onExchange: (exchange) => exchanges.push(exchange),
  });
  const traffic = new Traffic(specs.operations);
  for (const [at, exchange] of exchanges.entries()) {
    traffic.add(readEntry(JSON.parse(JSON.stringify(harEntry(exchange, new Date(0)))), at));
  }
  const root = traffic.roots[0] ?? target;
  const tool = { name: "graph-conformance", version: "0" };
  const checked = await judgeRecorded(traffic.answersAt(root), { specs, root, tool, command: "" });
  return { found, checked };
}

async function ended<T>(server: RunningServer, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } finally {
    await server.close();
  }
}

const parts = 8;

test.each(Array.from({ length: parts }, (_, part) => part))(
  "whatever a recording of a run on a faulty server shows, the run has found (part %i)",
  { timeout: 120_000 },
  async (part) => {
    const missed: Record<string, readonly string[]> = {};
    let shown = 0;
    for (const fault of faults.filter((_, at) => at % parts === part)) {
      const server = await startServer({ specs, faults: [fault] });
      const { found, checked } = await ended(server, bothOn(server));
      const own = new Set(brokenIn(found));
      shown += brokenIn(checked).length;
      const more = brokenIn(checked).filter((one) => !own.has(one));
      if (more.length > 0) missed[fault.id] = more;
    }
    expect(missed).toEqual({});
    expect(shown).toBeGreaterThan(20);
  },
);

test.each(combinations.map((ids) => [ids.join("+"), ids] as const))(
  "a recording of a run on an honest server with %s shows nothing broken",
  async (_, ids) => {
    const server = await startServer({ specs, variations: await Promise.all(ids.map(loadVariation)) });
    const { found, checked } = await ended(server, bothOn(server));
    expect([brokenIn(found), brokenIn(checked)]).toEqual([[], []]);
  },
);
