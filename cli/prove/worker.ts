import { parentPort, workerData } from "node:worker_threads";

import {
  type Hidden,
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
import type { NumberedReply, NumberedRequest, ProvenContracts } from "./prove-all.ts";

const { specs: folder, operation: glob } = workerData as ProvenContracts;
const isPart = folder !== undefined || glob !== undefined;
const installed = await specsOf(folder, glob);
const specs = glob === undefined ? installed : chosenSpecs(installed, { ids: [], operation: glob }, {});
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

// Variations go round: each other combination is tried on the next of all operations, and at last on our own contract.
function inTurn(turn: number): Specs {
  const others = specs.operations.filter((operation) => operation !== given);
  const all = isPart ? others : [...others, undefined];
  if (all.length === 0) return proven;
  const next = all[turn % all.length];
  return next === undefined ? showcaseOf() : only(next);
}

/** Operations that a fault is put into, one after the other, until it shows in one. */
const mostTried = 3;
const silent: Hidden = "says nothing of these operations";

// A fault goes into another operation where its requirement says nothing of the usual one, or that lacks what it needs.
async function candidatesFor({ kind, id: subject, breaks, needs, turn }: Subject): Promise<readonly Specs[] | Hidden> {
  if (kind === "honest") return [subject === "showcase" ? showcaseOf() : specs];
  if (turn !== undefined && turn % 2 === 1) return [inTurn((turn - 1) / 2), proven];
  const requirement = specs.requirements.find(({ id }) => id === breaks);
  if (requirement === undefined) return [proven];
  const suite = (await loadSuites([requirement])).get(requirement);
  const having = ({ operations }: Specs): readonly Operation[] =>
    operations.filter((operation) => needs === undefined || operation[needs] !== undefined);
  const speaking = ({ operations, types }: Specs): readonly Operation[] =>
    operations.filter((operation) =>
      operation.routes.some(
        (route) => speaksOf(requirement, operation, route) && suite?.applies?.({ operation, types }, route) !== false,
      ),
    );
  const candidates = (from: Specs): readonly Specs[] =>
    speaking({ ...from, operations: having(from) }).map((operation) => only(operation, from));
  if (isPart) {
    const found = candidates(specs).slice(0, mostTried);
    if (found.length > 0) return found;
    return speaking(specs).length === 0 ? silent : `needs ${needs ?? ""}`;
  }
  const usual = candidates(proven);
  if (usual.length > 0) return usual;
  const [other = candidates(showcaseOf())[0]] = candidates(specs);
  return other === undefined ? silent : [other];
}

async function start(subject: Subject, own: Specs): Promise<RunningSubject> {
  const { kind, id, data } = subject;
  const stub = kind === "stub" ? stubs.find((one) => one.id === id) : undefined;
  if (stub !== undefined) return startStub(stub, proven);
  const varied = kind === "variation" || kind === "combination";
  return startServer({
    specs: own,
    data: servedData.find((name) => name === data) ?? "rich",
    faults: kind === "fault" ? [await loadFault(id)] : [],
    variations: varied ? await Promise.all(id.split("+").map(loadVariation)) : [],
  });
}

async function proved(subject: Subject, options: Omit<ProofOptions, "specs">): Promise<Proof> {
  const candidates = await candidatesFor(subject);
  if (typeof candidates === "string") return unproven(subject, candidates);
  let proof = unproven(subject, silent);
  for (const own of candidates) {
    proof = await proveSubject(subject, (one) => start(one, own), { specs: own, ...options, mayHide: isPart });
    // A variation may leave another operation without anything to find; that says nothing against anybody.
    const isOpen = subject.turn !== undefined && proof.exitCode === 5 && proof.tripped.length === 0;
    if (proof.hidden === undefined && !isOpen) break;
  }
  return proof;
}

parentPort?.on("message", ({ number, subject, seeds, ownRuns, otherRuns, ownAlone }: NumberedRequest) => {
  const reply = (message: NumberedReply): void => parentPort?.postMessage(message);
  void proved(subject, { seeds, propertyRuns: ownRuns, otherRuns, ownAlone }).then(
    (proof) => reply({ number, proof }),
    (reason: unknown) => {
      const why = reason instanceof Error ? reason.message : String(reason);
      reply({ number, error: `${subject.kind} ${subject.id} could not be proven: ${why}` });
    },
  );
});
