import { expect, test } from "vitest";

import { run } from "../../engine/run/run.ts";
import type { Behaviour } from "../../server/exchange.ts";
import { loadFault } from "../../server/load-faults.ts";
import { loadVariation } from "../../server/load-variations.ts";
import { startServer } from "../../server/start-server.ts";
import { loadSpecs } from "../../specs/loading/load.ts";
import { showcaseSpecs } from "../../specs/loading/read-contracts.ts";
import type { Operation } from "../../specs/operation.ts";

const all = showcaseSpecs(loadSpecs());

/** What the run finds of a requirement on the operations of users. */
async function verdictsOf(
  requirement: string,
  server: { readonly faults?: readonly string[]; readonly variations?: readonly string[] },
  changed = (operation: Operation): Operation => operation,
): Promise<readonly string[]> {
  const operations = all.operations.filter(({ id }) => /^read-(user|notes)$/.test(id)).map(changed);
  const specs = { ...all, operations };
  const started = await startServer({
    specs,
    faults: await Promise.all((server.faults ?? []).map(loadFault)),
    variations: await Promise.all((server.variations ?? []).map(loadVariation)),
  });
  try {
    const { requirements } = await run({ target: started.url, specs, embedded: true, seed: 1, requirement });
    return requirements.map(({ verdict }) => verdict).filter((verdict) => verdict !== "not-applicable");
  } finally {
    await started.close();
  }
}

// Pages say of User.Read that it is enough for `/users/{id}`: who lets it in does as they say.
function renamed(operation: Operation): Operation {
  const table = JSON.stringify(operation.permissions).replaceAll('"Account.', '"User.');
  return { ...operation, permissions: JSON.parse(table) as Operation["permissions"] };
}

test("another user's are refused with 403 or 404, and a profile is no user's own", async () => {
  const own = "permissions/keeps-to-own-user";
  expect(await verdictsOf(own, {})).toEqual(["passed", "passed"]);
  expect(await verdictsOf(own, { variations: ["others-not-found"] })).toEqual(["passed", "passed"]);
  expect(await verdictsOf(own, { faults: [own] })).toEqual(["warned", "warned"]);
  expect(await verdictsOf(own, { faults: [own] }, renamed)).toEqual([]);
});

test("where the first permission is not enough for /me, the next one is tried", async () => {
  const me = "permissions/me-is-who-asks";
  const notFirst = (honest: Behaviour): Behaviour => ({
    ...honest,
    permits: (identity, need, ex) =>
      honest.permits(identity, need, ex) &&
      (ex.target?.steps[0].name !== "me" || !identity.permissions.includes("Account.Read")),
  });
  const fault = await loadFault(me);
  expect(await verdictsOf(me, { faults: [me] })).toEqual(["warned", "warned"]);
  const specs = { ...all, operations: all.operations.filter(({ id }) => id === "read-user") };
  const both = { ...fault, apply: (honest: Behaviour) => notFirst(fault.apply(honest)) };
  const server = await startServer({ specs, faults: [both] });
  try {
    const { requirements } = await run({ target: server.url, specs, embedded: true, seed: 1, requirement: me });
    expect(requirements.find(({ route }) => route === "me")?.verdict).toBe("warned");
  } finally {
    await server.close();
  }
});
