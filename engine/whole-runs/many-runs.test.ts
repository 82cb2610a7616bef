import { expect, test, vi } from "vitest";

import { startServer } from "../../server/start-server.ts";
import { givenSpecs } from "../../specs/testing/given-specs.ts";

// Nothing of what other tests have asked with is known to these.
vi.resetModules();
const { knownSecrets } = await import("../../client/known-secrets.ts");
const { run } = await import("../run/run.ts");

test("a process that makes many runs does not remember the tokens of each", async () => {
  const specs = givenSpecs();
  const server = await startServer({ specs });
  const tokens: string[] = [];
  knownSecrets.onAdd = (value) => tokens.push(value);
  try {
    for (let seed = 0; seed < 3; seed++) await run({ specs, target: server.url, quick: true, seed });
  } finally {
    knownSecrets.onAdd = () => undefined;
    await server.close();
  }
  expect(tokens.length).toBeGreaterThan(3);
  // What is still known is taken out of texts.
  for (const token of tokens) expect(knownSecrets.text(`x ${token}`)).toBe(`x ${token}`);
});
