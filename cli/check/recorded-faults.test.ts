import { expect, test } from "vitest";

import type { FinishedRun } from "../../engine/finished-run.ts";
import { harEntry } from "../../engine/recorded/har-entry.ts";
import { judgeRecorded } from "../../engine/recorded/judge-recorded.ts";
import { readEntry } from "../../engine/recorded/read-entry.ts";
import { Traffic } from "../../engine/recorded/traffic.ts";
import type { RunOptions } from "../../engine/run-options.ts";
import { loadSuites } from "../../engine/run/load-suites.ts";
import { run } from "../../engine/run/run.ts";
import { loadFault } from "../../server/load-faults.ts";
import { loadVariation } from "../../server/load-variations.ts";
import { type ServerOptions, startServer } from "../../server/start-server.ts";
import { showcaseSpecs } from "../../specs/loading/read-contracts.ts";
import { givenSpecs } from "../../specs/testing/given-specs.ts";

const specs = givenSpecs();
// What no installed contract documents.
const showcase = showcaseSpecs(specs);

// Runs against a server, and judges again what was recorded of the run.
async function recorded(
  server: ServerOptions,
  options: Partial<RunOptions>,
  given = specs,
): Promise<{ readonly live: FinishedRun; readonly offline: FinishedRun }> {
  const running = await startServer({ specs: given, ...server });
  const traffic = new Traffic(given.operations);
  let at = 0;
  const live = await run({
    target: running.url,
    specs: given,
    embedded: true,
    seed: 1,
    propertyRuns: 12,
    onExchange: (exchange) => {
      const entry: unknown = JSON.parse(JSON.stringify(harEntry(exchange, new Date())));
      traffic.add(readEntry(entry, at++));
    },
    ...options,
  });
  await running.close();
  expect(traffic.roots).toEqual([running.url]);
  const offline = await judgeRecorded(traffic.answersAt(running.url), {
    specs: given,
    root: running.url,
    tool: live.tool,
    command: "graph-conformance check",
  });
  return { live, offline };
}

function brokenIn({ requirements }: FinishedRun): readonly string[] {
  const broken = requirements.filter(({ verdict }) => ["failed", "warned", "error"].includes(verdict));
  return [...new Set(broken.map(({ id }) => id))];
}

const faults = [
  "status/carries-odata-version",
  "status/refuses-writes",
  "shape/collection-envelope",
  "shape/enum-values-documented",
  "shape/members-typed",
  "shape/required-members-present",
  "shape/state-implies-null",
  "shape/timestamps-well-formed",
  "context/keys-match-request",
  "context/lists-selected",
  "context/names-path",
  "projection/answers-as-exampled",
  "projection/omits-unselected",
  "projection/returns-selected",
  "projection/select-has-effect",
  "errors/error-envelope",
  "errors/malformed-filter-refused",
  "errors/unknown-id-refused",
  "errors/wrong-literal-refused",
  "permissions/challenges-unauthenticated",
  "query/combines-with-and",
  "query/compares-datetimes/eq-ignored",
  "query/compares-null/ne-matches-everything",
  "query/expands-documented",
  "query/filter-excludes-others",
  "query/orders-ascending",
  "query/orders-nulls",
  "paging/next-link-is-url",
  "paging/stays-on-origin",
];

// A HAR tells neither the bytes of a body nor what was lost before an answer came.
// What stands inside of an expansion, and what items lead to, tells something only beside a second answer.
// Entity tags are sent by nobody here but by those that send wrong ones.
const untold = [
  "query/asks-related-entities",
  "query/expand-filters-nested",
  "robustness/answers-each-request",
  "robustness/keeps-secrets",
  "robustness/no-internal-error",
  "shape/encoded-as-utf-8",
  "shape/no-byte-order-mark",
];

const queries = [
  "query/compares-numbers/eq-ignored",
  "query/compares-booleans/false-as-true",
  "query/finds-text-parts/starts-always",
  "query/finds-listed-values/always",
  "query/has-flags/always",
  "query/looks-into-collections/always",
  "query/compares-complex-members",
  "paging/top-limits-items",
  "shape/tells-derived-type",
];

test.each(queries)("the recording of a run against the fault %s of our own contract shows it as well", async (id) => {
  const fault = await loadFault(id);
  const { live, offline } = await recorded({ faults: [fault] }, { requirement: fault.breaks }, showcase);
  expect(brokenIn(live)).toEqual([fault.breaks]);
  expect(brokenIn(offline)).toContain(fault.breaks);
});

test.each(faults)("the recording of a run against the fault %s shows it as well", async (id) => {
  const fault = await loadFault(id);
  const { live, offline } = await recorded({ faults: [fault] }, { requirement: fault.breaks, propertyRuns: 60 });
  expect(brokenIn(live)).toEqual([fault.breaks]);
  expect(brokenIn(offline)).toContain(fault.breaks);
  expect(offline.exitCode).toBe(offline.requirements.some(({ verdict }) => verdict === "failed") ? 1 : 0);
});

test("the recording of a whole run against the honest server breaks nothing", { timeout: 120_000 }, async () => {
  const { offline } = await recorded({}, { propertyRuns: 3 });
  expect(brokenIn(offline)).toEqual([]);
  expect(offline.exitCode).toBe(0);
  // Every requirement that one exchange can break finds one that tells something, on one route at least.
  const other = await recorded({}, { propertyRuns: 6 }, showcase);
  expect(brokenIn(other.offline)).toEqual([]);
  const both = [...offline.requirements, ...other.offline.requirements];
  const passed = new Set(both.flatMap(({ id, verdict }) => (verdict === "passed" ? [id] : [])));
  const suites = await loadSuites(specs.requirements);
  const alone = [...suites].flatMap(([{ id }, { judge }]) => (judge === undefined ? [] : [id]));
  expect(alone.filter((id) => !passed.has(id))).toEqual(untold);
  expect(alone.length).toBeGreaterThan(85);
});

const variations = ["nulls-absent", "next-link-token-only", "page-size-2", "trimmed-fractions", "relative-next-link"];

test.each([...variations, "unselected-navigation-inline", "upper-case-guids-in-context", "other-errors"])(
  "the recording of a run against the variation %s breaks nothing",
  async (id) => {
    const { offline } = await recorded({ variations: [await loadVariation(id)] }, { quick: true });
    expect(brokenIn(offline)).toEqual([]);
    expect(offline.exitCode).toBe(0);
  },
);
