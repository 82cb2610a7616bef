import { describe, expect, test } from "vitest";

import { run } from "../engine/run/run.ts";
import { loadFault, loadFaults } from "../server/load-faults.ts";
import { startServer } from "../server/start-server.ts";
import { givenSpecs } from "../specs/testing/given-specs.ts";

const specs = givenSpecs();
const requirements = specs.requirements.map(({ id }) => id);
const faultIds = (await loadFaults()).map(({ id }) => id);

// What the documented data is too small to decide. The rich data decides everything.
const undecided = new Set([
  "paging/expand-holds",
  "paging/filter-holds",
  "paging/loses-no-item",
  "paging/metadata-none-keeps-next-link",
  "paging/next-link-is-url",
  "paging/order-holds",
  "paging/repeats-no-item",
  "paging/select-holds",
  "paging/stays-on-origin",
  "query/combines-with-and",
  "query/combines-with-or",
  "query/leaves-null-out",
  "query/negates",
  "query/orders-ascending",
  "query/orders-enums-by-value",
  "query/orders-nulls",
  "shape/later-enum-members-on-request",
  "shape/state-implies-null",
  "status/carries-preference-applied",
]);

const oneRouteOnly = new Set(["context/contested-keys-match-request", "query/routes-agree"]);

interface Subject {
  readonly data: "rich" | "documented";
  readonly fault?: string;
  /** The one that the fault breaks unless given. */
  readonly requirement?: string;
  readonly propertyRuns: number;
}

/** The verdicts on one requirement, a route each. */
async function verdicts({ data, fault, requirement, propertyRuns }: Subject): Promise<readonly string[]> {
  const faults = fault === undefined ? [] : [await loadFault(fault)];
  const server = await startServer({ specs, data, faults });
  try {
    const finished = await run({
      target: server.url,
      specs,
      embedded: true,
      requirement: requirement ?? faults[0]?.breaks ?? "",
      seed: 1,
      propertyRuns,
    });
    return finished.requirements.map(({ verdict }) => verdict);
  } finally {
    await server.close();
  }
}

describe("the honest server keeps, so that it can be told,", () => {
  const direct = (id: string): string => (oneRouteOnly.has(id) ? "not-applicable" : "passed");

  test.each(requirements)("%s, with rich data", async (requirement) => {
    expect(await verdicts({ data: "rich", requirement, propertyRuns: 30 })).toEqual([direct(requirement), "passed"]);
  });

  test.each(requirements.filter((id) => !undecided.has(id)))("%s, with documented data", async (requirement) => {
    const told = await verdicts({ data: "documented", requirement, propertyRuns: 5 });
    expect(told).toEqual([direct(requirement), "passed"]);
  });
});

describe("the fault is caught", () => {
  test.each(faultIds)("%s", async (fault) => {
    expect((await verdicts({ data: "rich", fault, propertyRuns: 100 })).join()).toMatch(/failed|warned/);
  });
});
