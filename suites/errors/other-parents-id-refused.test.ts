import { expect, test } from "vitest";

import { run } from "../../engine/run/run.ts";
import { loadVariation } from "../../server/load-variations.ts";
import { startServer } from "../../server/start-server.ts";
import { loadSpecs } from "../../specs/loading/load.ts";

const specs = loadSpecs();

// Tasks belong to several workflows here, and a sample of what each has need not show it.
test.each([1, 2, 3])("an entity of two parents is no stray below either (seed %i)", async (seed) => {
  const operations = specs.operations.filter(({ id }) => id === "list-task-taskprocessingresults");
  const own = { ...specs, operations };
  const server = await startServer({ specs: own, variations: [await loadVariation("stored-order-shuffled")] });
  try {
    const asked = {
      target: server.url,
      specs: own,
      embedded: true,
      seed,
      requirement: "errors/other-parents-id-refused",
    };
    const { requirements } = await run(asked);
    expect(requirements.map(({ verdict }) => verdict)).not.toContain("failed");
    expect(requirements).not.toHaveLength(0);
  } finally {
    await server.close();
  }
});
