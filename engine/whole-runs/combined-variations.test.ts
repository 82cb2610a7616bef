import { expect, test } from "vitest";

import { drawCombinations } from "../../server/draw-combinations.ts";
import { loadVariation, loadVariations } from "../../server/load-variations.ts";
import { servable } from "../../server/variation.ts";
import { startServer } from "../../server/start-server.ts";
import { givenSpecs } from "../../specs/testing/given-specs.ts";
import { run } from "../run/run.ts";

const specs = givenSpecs();

const seed = 20_261;
const variations = servable(await loadVariations());
// Enough for nearly every variation to be drawn; the proof draws more.
const size = 6;
const combinations = drawCombinations(variations, seed, Math.ceil(variations.length / size), size);

test.each(combinations.map((ids, at) => [ids.join("+"), at % 2 === 0 ? "rich" : "documented", ids] as const))(
  `a server with %s on %s data is conformant, seed ${seed}`,
  async (_, data, ids) => {
    const server = await startServer({ specs, data, variations: await Promise.all(ids.map(loadVariation)) });
    try {
      const { url, redirectsTo, ca } = server;
      const trusting = ca === undefined ? {} : { ca };
      const finished = await run({
        specs,
        target: redirectsTo ?? url,
        ...trusting,
        embedded: true,
        // Who looks at first pages alone learns nothing of a service whose first page is empty.
        quick: !ids.includes("empty-first-page"),
        seed,
      });
      const blamed = finished.requirements.filter(({ verdict }) => ["failed", "warned", "error"].includes(verdict));
      expect(blamed.map(({ id, route, observed }) => ({ id, route, observed }))).toEqual([]);
      expect(finished.exitCode).toBe(0);
    } finally {
      await server.close();
    }
  },
);
