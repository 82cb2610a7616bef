import { expect, test } from "vitest";

import type { Fault } from "../../server/fault.ts";
import { loadFault } from "../../server/load-faults.ts";
import { startServer } from "../../server/start-server.ts";
import { givenSpecs } from "../../specs/testing/given-specs.ts";
import type { FinishedRun } from "../finished-run.ts";
import { run } from "../run/run.ts";

const specs = givenSpecs();

const filterIgnored: Fault = {
  id: "filter-ignored",
  breaks: "query/filter-excludes-others",
  title: "$filter is ignored",
  who: "A mock that serves stored answers",
  apply: (honest) => ({ ...honest, filterItems: (items) => items }),
};

async function quickly(data: "rich" | "documented", ...faults: readonly Fault[]): Promise<FinishedRun> {
  const server = await startServer({ specs, data, faults });
  try {
    return await run({ specs, target: server.url, quick: true });
  } finally {
    await server.close();
  }
}

test.each(["rich", "documented"] as const)(
  "a quick run passes on the honest server with %s data, in 60 exchanges",
  async (data) => {
    const finished = await quickly(data);
    expect(finished.requirements.filter(({ verdict }) => ["failed", "warned", "error"].includes(verdict))).toEqual([]);
    expect(finished).toMatchObject({ verdict: "conformant", exitCode: 0 });
    expect(finished.exchanges).toBeLessThanOrEqual(60);
  },
);

test.each([
  ["a context that names the type", "context/names-path"],
  ["a context without the select list", "context/lists-selected"],
  ["$select ignored", "projection/select-has-effect"],
  ["a required member missing", "shape/required-members-present"],
  ["a wrong type", "shape/members-typed"],
  ["a bad enumeration value", "shape/enum-values-documented"],
  ["a bad timestamp", "shape/timestamps-well-formed"],
  ["200 without a token", "permissions/requires-token"],
  ["200 with a token that lacks the permission", "permissions/refuses-unrelated-permission"],
  ["200 and an empty collection for an unknown id", "errors/unknown-id-refused"],
  ["$filter ignored", filterIgnored],
  ["an error body outside of the envelope", "errors/error-envelope"],
])("a quick run fails on %s", async (_name, fault) => {
  const loaded = typeof fault === "string" ? await loadFault(fault) : fault;
  const finished = await quickly("rich", loaded);
  expect(finished.exitCode).toBe(1);
  expect(finished.requirements.filter(({ verdict }) => verdict === "failed").map(({ id }) => id)).toContain(
    loaded.breaks,
  );
  expect(finished.exchanges).toBeLessThanOrEqual(60);
});
