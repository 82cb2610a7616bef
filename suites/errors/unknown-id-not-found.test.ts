import { expect, test } from "vitest";

import { packagedSpecs } from "../../engine/run/chosen.ts";
import { run } from "../../engine/run/run.ts";
import { loadFault } from "../../server/load-faults.ts";
import { loadVariation } from "../../server/load-variations.ts";
import { startServer } from "../../server/start-server.ts";

const requirement = "errors/unknown-id-not-found";
const all = await packagedSpecs(["mail/get-message"]);
const specs = { ...all, operations: all.operations.filter(({ id }) => id === "mail/get-message") };

test.each([
  ["403 for an unknown user", { variations: [await loadVariation("unknown-users-forbidden")] }, ["passed"]],
  ["400 for whatever is unknown", { faults: [await loadFault(requirement)] }, ["warned"]],
])("of a service that answers %s", async (_, options, verdicts) => {
  const server = await startServer({ specs, ...options });
  try {
    const finished = await run({ target: server.url, specs, embedded: true, seed: 1, requirement });
    const onUsers = finished.requirements.filter(({ route }) => route.includes("user"));
    expect(new Set(onUsers.map(({ verdict }) => verdict))).toEqual(new Set(verdicts));
  } finally {
    await server.close();
  }
});
