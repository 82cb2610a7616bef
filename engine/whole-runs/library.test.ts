import { expect, test } from "vitest";

import { startServer } from "../../server/start-server.ts";
import { familyOf, libraryEntries, withLibrary } from "../../specs/loading/library.ts";
import { loadSpecs } from "../../specs/loading/load.ts";
import { libraryMatching } from "../run/chosen.ts";
import { run } from "../run/run.ts";

const installed = loadSpecs();
const entries = libraryEntries();
const families = [...new Set(entries.map(({ id }) => familyOf(id)))];

test("the library has the reads that are commonly mocked, each under its family", () => {
  expect(entries.length).toBeGreaterThanOrEqual(300);
  const ids = entries.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids).toEqual(expect.arrayContaining(["users/list", "groups/list-members", "mail/get-message", "teams/get"]));
  expect(families).toEqual(expect.arrayContaining(["drives", "calendar", "conditional-access", "to-do"]));
});

test("only what a glob of families can match is taken from it", () => {
  expect(libraryMatching("*")).toEqual([]);
  expect(libraryMatching(["get-*", "users/get"]).map(({ id }) => id)).toEqual(["users/get"]);
  expect(libraryMatching("**")).toHaveLength(entries.length);
  expect(withLibrary(installed, [])).toBe(installed);
  const { operations, types } = withLibrary(installed, libraryMatching("subscriptions/*"));
  expect(operations.length).toBe(installed.operations.length + 2);
  expect(types.size).toBe(installed.types.size + 1);
});

// Most are tried with the fewest requests, unless all is wanted.
const isWhole = process.env["GRAPH_CONFORMANCE_WHOLE_LIBRARY"] !== undefined;
const tried = families.map((family, at) => [family, isWhole || at % 12 === 0 ? "full" : "quick"] as const);

test.each(tried)(
  "an honest service of %s is conformant, and nothing in it is warned of, in a %s run",
  { timeout: 120_000 },
  async (family, kind) => {
    const all = withLibrary(installed, libraryMatching(`${family}/*`));
    const specs = { ...all, operations: all.operations.filter(({ id }) => id.includes("/")) };
    const server = await startServer({ specs });
    try {
      const finished = await run({
        target: server.url,
        specs,
        embedded: true,
        seed: 5,
        ...(kind === "quick" ? { quick: true } : { propertyRuns: 1, company: "library" }),
      });
      const blamed = finished.requirements
        .filter(({ verdict }) => ["failed", "warned", "error"].includes(verdict))
        .map(({ id, operation, route, observed }) => ({ id, operation, route, observed }));
      expect(blamed).toEqual([]);
      expect({ exitCode: finished.exitCode, reason: finished.reason }).toMatchObject({ exitCode: 0 });
    } finally {
      await server.close();
    }
  },
);

// Beside others of its family it may get from them what it lacks by itself.
test("what names its parent names the one of its path, also where an operation is served by itself", async () => {
  const all = withLibrary(installed, libraryMatching("**"));
  const naming = all.operations.filter(({ namedParents = {} }) => Object.keys(namedParents).length > 0);
  expect(naming.length).toBeGreaterThan(10);
  const blamed: unknown[] = [];
  for (const operation of naming) {
    const specs = { ...all, operations: [operation] };
    const server = await startServer({ specs });
    try {
      const { requirements } = await run({
        target: server.url,
        specs,
        embedded: true,
        seed: 5,
        requirement: "shape/names-parent",
      });
      const wrong = requirements.filter(({ verdict }) => ["failed", "warned", "error"].includes(verdict));
      blamed.push(...wrong.map(({ operation: id, route, observed }) => ({ id, route, observed })));
    } finally {
      await server.close();
    }
  }
  expect(blamed).toEqual([]);
}, 60_000);
