import { expect, test } from "vitest";

import { drawCombinations } from "../../server/draw-combinations.ts";
import { loadVariation, loadVariations } from "../../server/load-variations.ts";
import { servable } from "../../server/variation.ts";
import { startServer } from "../../server/start-server.ts";
import type { Specs } from "../../specs/contract.ts";
import { loadSpecs } from "../../specs/loading/load.ts";
import { showcaseSpecs } from "../../specs/loading/read-contracts.ts";
import { run } from "../run/run.ts";

// The proof tries each variation on one operation, and combinations of them on others in turn. Here each of them is tried on
// many operations at once, in company, with what decides most.
const specs = loadSpecs();
const [seed, size] = [7, 12];
const variations = servable(await loadVariations());
const combinations = drawCombinations(variations, seed, Math.ceil(variations.length / size) + 1, size);

test("each variation is in one of them", () => {
  expect(new Set(combinations.flat())).toEqual(new Set(variations.map(({ id }) => id)));
});

// What the installed contracts do not document, our own does. Of the installed ones, combinations take turns with every third.
const share = 3;
const showcase = showcaseSpecs(specs);
const part = (of: Specs, shares: number, turn: number): Specs => ({
  ...of,
  operations: of.operations.filter((_, at) => at % shares === turn % shares),
});
const isWhole = process.env["GRAPH_CONFORMANCE_WHOLE_LIBRARY"] !== undefined;
const tried = combinations.flatMap((ids, turn) => [
  [`operations ${turn % share} of ${share}`, ids.join("+"), ids, part(specs, share, turn)] as const,
  [
    "a contract of every type and option, half of it",
    ids.join("+"),
    ids,
    part(showcase, isWhole ? 1 : 2, turn >> 1),
  ] as const,
]);
// Either is tried with every other one, unless all is wanted.
const chosen = tried.filter((_, at) => isWhole || at % 4 === 0 || at % 4 === 3);

test.each(chosen)("%s of a server with %s are conformant", { timeout: 60_000 }, async (_name, _ids, ids, given) => {
  const server = await startServer({ specs: given, variations: await Promise.all(ids.map(loadVariation)) });
  try {
    const { url, redirectsTo, ca } = server;
    const trusting = ca === undefined ? {} : { ca };
    const target = redirectsTo ?? url;
    const runs = given.types !== showcase.types ? { quick: true } : { propertyRuns: 1, company: "library" as const };
    const finished = await run({ specs: given, target, ...trusting, embedded: true, ...runs, seed });
    const blamed = finished.requirements.filter(({ verdict }) => ["failed", "warned", "error"].includes(verdict));
    expect(blamed.map(({ id, operation, observed }) => ({ id, operation, observed }))).toEqual([]);
    // Where parents do not answer, and the documented ids are unknown, there is not much to find.
    const mayBeUndecided = ids.some((id) => id.startsWith("parents-"));
    expect(mayBeUndecided ? [0, 5] : [0]).toContain(finished.exitCode);
  } finally {
    await server.close();
  }
});
