import { expect, test } from "vitest";

import { loadSpecs } from "../../specs/loading/load.ts";
import { engineOptions } from "./engine-options.ts";
import { replayOptions } from "./replay-options.ts";
import { namedTarget } from "./target.ts";

const id = { parameter: "workflowId", flag: "--workflow", id: "it's" };

test("the command line wins over the config, id by id", () => {
  const config = {
    seed: 1,
    quick: true,
    ids: { workflowId: "a", runId: "b" },
    budgets: { timeoutMs: 5, concurrency: 2 },
  };
  expect(engineOptions({ ids: [id], seed: 2, timeoutMs: 7 }, config)).toEqual({
    seed: 2,
    quick: true,
    ids: { workflowId: "it's", runId: "b" },
    timeoutMs: 7,
    concurrency: 2,
  });
});

test("a replay needs what the run needed, without the token", () => {
  const flags = {
    ids: [id],
    target: "http://x/v1.0",
    config: "my config.yaml",
    ca: "ca.pem",
    token: "secret",
    quick: true,
    propertyRuns: 5,
  };
  expect(replayOptions(flags)).toBe(
    ` --target http://x/v1.0 --config 'my config.yaml' --ca ca.pem --workflow 'it'\\''s' --property-runs 5 --token "$TOKEN" --quick`,
  );
  expect(replayOptions({ ids: [] })).toBe("");
});

test("without a target the reference server is meant, but not by who brings identities or ids", () => {
  const specs = loadSpecs();
  expect(namedTarget({ ids: [] }, { classes: ["status"] }, specs)).toBeUndefined();
  expect(() => namedTarget({ ids: [id] }, {}, specs)).toThrow("--workflow needs --target");
  expect(() => namedTarget({ ids: [] }, { identities: {} }, specs)).toThrow("identities needs --target");
});
