import { expect, test } from "vitest";

import { fixedIdentity } from "../../client/identity.ts";
import { Mint } from "../../client/identities/minted.ts";
import { loadVariation } from "../../server/load-variations.ts";
import { startServer } from "../../server/start-server.ts";
import { withLibrary } from "../../specs/loading/library.ts";
import { loadSpecs } from "../../specs/loading/load.ts";
import type { FinishedRun } from "../finished-run.ts";
import { libraryMatching } from "../run/chosen.ts";
import { run } from "../run/run.ts";

const tried = [
  ["mail/list-messages", "Mail.ReadBasic"],
  ["mail/get-message", "Mail.ReadBasic"],
  ["users/list", "User.ReadBasic.All"],
  ["chats/list", "Chat.ReadBasic"],
] as const;

async function runOn(operation: string, token?: string): Promise<FinishedRun> {
  const all = withLibrary(loadSpecs(), libraryMatching(operation));
  const specs = { ...all, operations: all.operations.filter(({ id }) => id === operation) };
  const server = await startServer({ specs, variations: [await loadVariation("basic-permissions-show-less")] });
  const identities = token === undefined ? {} : { identities: [fixedIdentity("given", "allowed", token)] };
  try {
    return await run({ target: server.url, specs, embedded: true, seed: 5, propertyRuns: 1, ...identities });
  } finally {
    await server.close();
  }
}

const blamed = ({ requirements }: FinishedRun): readonly string[] =>
  requirements.filter(({ verdict }) => ["failed", "error"].includes(verdict)).map(({ id }) => id);

test.each(tried)("%s is asked with a permission that shows every member", { timeout: 60_000 }, async (operation) => {
  const finished = await runOn(operation);
  expect(blamed(finished)).toEqual([]);
  expect(finished.requirements.filter(({ verdict }) => verdict === "warned").map(({ id }) => id)).toEqual([]);
});

test("of what a given token with a basic permission is not shown, the report warns", { timeout: 60_000 }, async () => {
  const mint = await Mint.create();
  const told: string[] = [];
  for (const [operation, permission] of tried) {
    const claims = { kind: "delegated", permissions: [permission] } as const;
    const finished = await runOn(operation, (await mint.sign(claims)).reveal());
    expect(blamed(finished)).toEqual([]);
    told.push(...finished.requirements.flatMap(({ details }) => details?.["documented otherwise"] ?? []));
  }
  expect(told).toContain("the token has Mail.ReadBasic alone, which shows some members only");
});
