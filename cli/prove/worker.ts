import { parentPort, workerData } from "node:worker_threads";

import { type Hidden, type Proof, type ProofOptions, proveSubject, unproven } from "../../engine/prove/proof.ts";
import type { RunningSubject, Subject } from "../../engine/prove/ran.ts";
import { loadSuites } from "../../engine/run/load-suites.ts";
import { loadFault } from "../../server/load-faults.ts";
import { loadVariation } from "../../server/load-variations.ts";
import { startServer } from "../../server/start-server.ts";
import { servedData } from "../../server/world.ts";
import { startStub, stubs } from "../../server/stubs.ts";
import type { Specs } from "../../specs/contract.ts";
import { asksForChanges, type Operation } from "../../specs/operation.ts";
import { speaksOf } from "../../specs/speaks-of.ts";
import { showcaseSpecs } from "../../specs/loading/read-contracts.ts";
import { chosenSpecs, specsOf } from "../specs/specs-of.ts";
import type { NumberedReply, NumberedRequest, ProvenContracts } from "./prove-all.ts";

const { specs: folder, operation: glob } = workerData as ProvenContracts;
const installed = await specsOf(folder, glob);
const specs = glob === undefined ? installed : chosenSpecs(installed, { ids: [], operation: glob }, {});
/** The contracts that a request is proven on. */
interface Stage {
  /** Those to choose from. */
  readonly all: Specs;
  /** The one that is used where nothing speaks for another. */
  readonly usual: Specs;
  /** Whether they are others than those that the faults were made for. */
  readonly isPart: boolean;
}

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
const everything: Stage = { all: specs, usual: only(given), isPart: folder !== undefined || glob !== undefined };

function stageOf(operation: string | undefined): Stage {
  if (operation === undefined) return everything;
  const alone = only(specs.operations.find(({ id }) => id === operation));
  return { all: alone, usual: alone, isPart: true };
}

// Variations go round: each other combination is tried on the next of all operations, and at last on our own contract.
function inTurn(turn: number, { usual, isPart }: Stage): Specs {
  const others = specs.operations.filter((operation) => operation !== given);
  const all = isPart ? others : [...others, undefined];
  if (all.length === 0) return usual;
  const next = all[turn % all.length];
  return next === undefined ? showcaseOf() : only(next);
}

/** Operations that a fault is put into, one after the other, until it shows in one. */
const mostTried = 30;
/** Others that are served with one whose requirement takes several. */
const mostBeside = 3;
const silent: Hidden = "says nothing of these operations";

// A fault goes into another operation where its requirement says nothing of the usual one, or that lacks what it needs.
async function candidatesFor(
  { kind, id: subject, breaks, needs, turn }: Subject,
  stage: Stage,
): Promise<readonly Specs[] | Hidden> {
  const { all, usual, isPart } = stage;
  if (kind === "honest") return [subject === "showcase" ? showcaseOf() : all];
  if (turn !== undefined && turn % 2 === 1) return [inTurn((turn - 1) / 2, stage), usual];
  const requirement = specs.requirements.find(({ id }) => id === breaks);
  if (requirement === undefined) return [usual];
  const suite = (await loadSuites([requirement])).get(requirement);
  const having = ({ operations }: Specs): readonly Operation[] =>
    operations.filter((operation) =>
      needs === "delta" ? operation.routes.some(asksForChanges) : needs === undefined || operation[needs] !== undefined,
    );
  const speaking = ({ operations, types }: Specs): readonly Operation[] =>
    operations.filter((operation) =>
      operation.routes.some(
        (route) => speaksOf(requirement, operation, route) && suite?.applies?.({ operation, types }, route) !== false,
      ),
    );
  // What is told by two operations is proven on both.
  const beside = (operation: Operation, from: Specs): readonly Operation[] =>
    suite?.takes === undefined
      ? []
      : [...new Set([...from.operations, ...specs.operations])]
          .filter((other) => other !== operation && suite.takes?.(operation, other) === true)
          .slice(0, mostBeside);
  const candidates = (from: Specs): readonly Specs[] =>
    speaking({ ...from, operations: having(from) }).map((operation) => {
      const alone = only(operation, from);
      return { ...alone, operations: [...alone.operations, ...beside(operation, from)] };
    });
  if (isPart) {
    const found = candidates(all).slice(0, mostTried);
    if (found.length > 0) return found;
    return speaking(all).length === 0 ? silent : `needs ${needs ?? ""}`;
  }
  const own = candidates(usual);
  if (own.length > 0) return own;
  const others = [...candidates(specs), ...candidates(showcaseOf())].slice(0, mostTried);
  return others.length === 0 ? silent : others;
}

async function start(subject: Subject, own: Specs): Promise<RunningSubject> {
  const { kind, id, data } = subject;
  const stub = kind === "stub" ? stubs.find((one) => one.id === id) : undefined;
  if (stub !== undefined) return startStub(stub, own);
  const varied = kind === "variation" || kind === "combination";
  return startServer({
    specs: own,
    data: servedData.find((name) => name === data) ?? "rich",
    faults: kind === "fault" ? [await loadFault(id)] : [],
    variations: varied ? await Promise.all(id.split("+").map(loadVariation)) : [],
  });
}

async function proved(subject: Subject, stage: Stage, options: Omit<ProofOptions, "specs">): Promise<Proof> {
  const candidates = await candidatesFor(subject, stage);
  if (typeof candidates === "string") return unproven(subject, candidates);
  let proof = unproven(subject, silent);
  for (const own of candidates) {
    proof = await proveSubject(subject, (one) => start(one, own), { specs: own, ...options, mayHide: stage.isPart });
    // A variation may leave another operation without anything to find, or nobody who may ask for what leads to it; that says
    // nothing against anybody.
    const isOpen = subject.turn !== undefined && [3, 5].includes(proof.exitCode) && proof.tripped.length === 0;
    // What a list gives away an entity need not, and the other way round.
    const isMissed = subject.kind === "fault" && proof.missedAt.length > 0;
    if (proof.hidden === undefined && !isOpen && !isMissed) break;
  }
  return proof;
}

parentPort?.on("message", ({ number, subject, operation, seeds, ownRuns, otherRuns, ownAlone }: NumberedRequest) => {
  const reply = (message: NumberedReply): void => parentPort?.postMessage(message);
  void proved(subject, stageOf(operation), { seeds, propertyRuns: ownRuns, otherRuns, ownAlone }).then(
    (proof) => reply({ number, proof }),
    (reason: unknown) => {
      const why = reason instanceof Error ? reason.message : String(reason);
      reply({ number, error: `${subject.kind} ${subject.id} could not be proven: ${why}` });
    },
  );
});
