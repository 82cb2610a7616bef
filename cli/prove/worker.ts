import { parentPort } from "node:worker_threads";

import { loadFault } from "../../server/load-faults.ts";
import { loadStub } from "../../server/load-stubs.ts";
import { loadVariation } from "../../server/load-variations.ts";
import { startServer } from "../../server/start-server.ts";
import { startStub } from "../../server/start-stub.ts";
import { loadSpecs } from "../../specs/load.ts";
import { proveSubject } from "../../suites/prove/proof.ts";
import type { RunningSubject, Subject } from "../../suites/prove/subject.ts";
import type { ProveRequest } from "./prove-request.ts";

const specs = loadSpecs();

async function start({ kind, id, data }: Subject): Promise<RunningSubject> {
  if (kind === "stub") return startStub(await loadStub(id), specs);
  const varied = kind === "variation" || kind === "combination";
  return startServer({
    specs,
    data: data === "documented" ? "documented" : "rich",
    faults: kind === "fault" ? [await loadFault(id)] : [],
    variations: varied ? await Promise.all(id.split("+").map(loadVariation)) : [],
  });
}

parentPort?.on("message", ({ subject, seeds, ownRuns, otherRuns }: ProveRequest) => {
  void proveSubject(subject, start, { specs, seeds, propertyRuns: ownRuns, otherRuns }).then(
    (proof) => parentPort?.postMessage({ proof }),
    (error: unknown) => parentPort?.postMessage({ error: error instanceof Error ? error.message : String(error) }),
  );
});
