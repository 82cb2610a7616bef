import { expect, test } from "vitest";

import { loadVariation } from "../../server/load-variations.ts";
import { startServer } from "../../server/start-server.ts";
import { libraryEntries } from "../../specs/loading/library.ts";
import { packagedSpecs } from "../run/chosen.ts";
import { lookAt } from "../run/look-at.ts";
import { run } from "../run/run.ts";

const ids = ["mail/list-messages", "users/get"];

const all = await packagedSpecs(ids);
const specs = { ...all, operations: all.operations.filter(({ id }) => ids.includes(id)) };

async function served(...variations: readonly string[]): ReturnType<typeof startServer> {
  return startServer({ specs, variations: await Promise.all(variations.map(loadVariation)) });
}

test(
  "a target that looks up whom a token names is asked in the name of one of its users",
  { timeout: 60_000 },
  async () => {
    const decided = async (...variations: readonly string[]): Promise<readonly [number, number]> => {
      const server = await served(...variations);
      try {
        const finished = await run({ target: server.url, specs, seed: 5, propertyRuns: 2 });
        expect(finished.exitCode).toBe(0);
        const passed = finished.requirements.filter(({ verdict }) => verdict === "passed");
        return [passed.length, passed.filter(({ operation }) => operation === "mail/list-messages").length];
      } finally {
        await server.close();
      }
    };
    const usual = await decided();
    expect(usual.every((count) => count > 100)).toBe(true);
    // Another mailbox has other messages, which decide nearly as much.
    for (const [at, count] of (await decided("unknown-users-are-nobody")).entries())
      expect(count).toBeGreaterThan(0.98 * (usual[at] ?? 0));
  },
);

test("what such a target has of a user is found at a first look", { timeout: 60_000 }, async () => {
  const entries = libraryEntries().filter(({ id }) => ids.includes(id) || id === "users/list");
  const found = async (...variations: readonly string[]): Promise<readonly string[]> => {
    const server = await served(...variations);
    try {
      const { routes } = await lookAt({ target: server.url }, entries);
      return routes.flatMap(({ template, outcome }) => (outcome === "served" ? [template] : [])).sort();
    } finally {
      await server.close();
    }
  };
  const paths = await found();
  expect(paths).toContain("/me/messages");
  expect(await found("unknown-users-are-nobody")).toEqual(paths);
});
