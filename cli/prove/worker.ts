import { parentPort, workerData } from "node:worker_threads";

import {
  type Proof,
  type ProofOptions,
  proveSubject,
  unproven,
  type RunningSubject,
  type Subject,
} from "../../engine/prove/proof.ts";
import { loadSuites } from "../../engine/run/load-suites.ts";
import { loadFault } from "../../server/load-faults.ts";
import { loadVariation } from "../../server/load-variations.ts";
import { startServer } from "../../server/start-server.ts";
import { servedData } from "../../server/world.ts";
import { startStub, stubs } from "../../server/stubs.ts";
import type { Specs } from "../../specs/contract.ts";
import type { Operation } from "../../specs/operation.ts";
import { speaksOf } from "../../specs/speaks-of.ts";
import { showcaseSpecs } from "../../specs/loading/read-contracts.ts";
import { chosenSpecs, specsOf } from "../specs/specs-of.ts";
import type { NumberedReply, NumberedRequest, Proved } from "./prove-all.ts";

const { folder, operation: glob } = workerData as Proved;
const all = await specsOf(folder, glob);
const specs = glob === undefined ? all : chosenSpecs(all, { ids: [], operation: glob }, {});
// What others document need not suit every fault.
const isForeign = folder !== undefined || glob !== undefined;
// What no installed contract documents is proven by one of our own, which is read where it is needed.
let known: Specs | undefined;
const showcaseOf = (): Specs => (known ??= showcaseSpecs(specs));
// Faults and variations are put into the operation whose documentation was read most closely, or the first of other contracts;
// the others are then only what leads to it. The honest server is tried with all of them.
const given = specs.operations.find(({ id }) => id === "list-taskprocessingresults") ?? specs.operations[0];
const only = (chosen: Operation | undefined, from: Specs = specs): Specs => ({
  ...from,
  operations: from.operations.filter((operation) => operation === chosen),
});
const proven = only(given);

// A fault goes into another operation where its requirement says nothing of the usual one.
async function specsFor({ kind, id: subject, breaks, needs }: Subject): Promise<Specs> {
  if (kind === "honest") return subject === "showcase" ? showcaseOf() : specs;
  const requirement = specs.requirements.find(({ id }) => id === breaks);
  if (requirement === undefined) return proven;
  const suite = (await loadSuites([requirement])).get(requirement);
  const speaks = (operation: Operation, { types }: Specs = specs): boolean =>
    (needs === undefined || operation[needs] !== undefined) &&
    operation.routes.some(
      (route) => speaksOf(requirement, operation, route) && suite?.applies?.({ operation, types }, route) !== false,
    );
  if (given !== undefined && speaks(given)) return proven;
  const other = specs.operations.find((operation) => speaks(operation));
  if (other !== undefined || isForeign) return only(other);
  const showcase = showcaseOf();
  return only(
    showcase.operations.find((operation) => speaks(operation, showcase)),
    showcase,
  );
}

async function start(subject: Subject): Promise<RunningSubject> {
  const { kind, id, data } = subject;
  const stub = kind === "stub" ? stubs.find((one) => one.id === id) : undefined;
  if (stub !== undefined) return startStub(stub, proven);
  const varied = kind === "variation" || kind === "combination";
  return startServer({
    specs: await specsFor(subject),
    data: servedData.find((name) => name === data) ?? "rich",
    faults: kind === "fault" ? [await loadFault(id)] : [],
    variations: varied ? await Promise.all(id.split("+").map(loadVariation)) : [],
  });
}

async function proved(subject: Subject, options: Omit<ProofOptions, "specs">): Promise<Proof> {
  const own = await specsFor(subject);
  if (own.operations.length === 0) return unproven(subject, "says nothing of these operations");
  return proveSubject(subject, start, { specs: own, ...options, mayHide: isForeign });
}

parentPort?.on("message", ({ number, subject, seeds, ownRuns, otherRuns }: NumberedRequest) => {
  const reply = (message: NumberedReply): void => parentPort?.postMessage(message);
  void proved(subject, { seeds, propertyRuns: ownRuns, otherRuns }).then(
    (proof) => reply({ number, proof }),
    (reason: unknown) => {
      const why = reason instanceof Error ? reason.message : String(reason);
      reply({ number, error: `${subject.kind} ${subject.id} could not be proven: ${why}` });
    },
  );
});
