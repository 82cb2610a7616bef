import { parentPort } from "node:worker_threads";

import { loadFault } from "../../server/load-faults.ts";
import { loadVariation } from "../../server/load-variations.ts";
import { startServer } from "../../server/start-server.ts";
import { loadSpecs } from "../../specs/load.ts";
import { proveSubject, type RunningSubject, type Subject } from "../../suites/prove/proof.ts";
import type { ProveRequest } from "./prove-request.ts";

const specs = loadSpecs();

async function start({ kind, id, data }: Subject): Promise<RunningSubject> {
  return startServer({
    specs,
    data: data === "documented" ? "documented" : "rich",
    faults: kind === "fault" ? [await loadFault(id)] : [],
    variations: kind === "variation" ? await Promise.all(id.split("+").map(loadVariation)) : [],
  });
}

parentPort?.on("message", ({ subject, seed, ownRuns, otherRuns }: ProveRequest) => {
  void proveSubject(subject, start, { specs, seed, propertyRuns: ownRuns, otherRuns }).then(
    (proof) => parentPort?.postMessage({ proof }),
    (error: unknown) => parentPort?.postMessage({ error: error instanceof Error ? error.message : String(error) }),
  );
});
