import { type ConformanceClass, conformanceClasses, type Requirement } from "../../specs/requirement.ts";
import type { Proof } from "./proof.ts";

/** How many of a class's faults were caught. */
export interface Sensitivity {
  readonly class: ConformanceClass;
  readonly faults: number;
  readonly caught: number;
}

/** What all proofs together show. The suite is proven when every list of what is wrong is empty. */
export interface Matrix {
  readonly proofs: readonly Proof[];
  readonly sensitivity: readonly Sensitivity[];
  /** Faults that their own requirement did not catch. */
  readonly missed: readonly string[];
  /** Servers that keep the documentation and were blamed all the same, or not found conformant, with what did. */
  readonly falseAlarms: readonly string[];
  /** Requirements that no fault trips. */
  readonly neverTripped: readonly string[];
  readonly errors: readonly string[];
  readonly proven: boolean;
}

export function matrixOf(proofs: readonly Proof[], requirements: readonly Requirement[]): Matrix {
  const faults = proofs.filter(({ subject }) => subject.kind === "fault");
  const missed = faults.filter((proof) => !isCaught(proof)).map(({ subject }) => subject.id);
  const falseAlarms = proofs
    .filter(({ subject, tripped, exitCode }) => subject.kind !== "fault" && (tripped.length > 0 || exitCode !== 0))
    .map(
      ({ subject, tripped, exitCode }) =>
        `${subject.kind} ${subject.id}: ${tripped.length > 0 ? tripped.join(", ") : `exit code ${exitCode}`}`,
    );
  const tripped = new Set(faults.filter(isCaught).map(({ subject }) => subject.breaks));
  const neverTripped = requirements.map(({ id }) => id).filter((id) => !tripped.has(id));
  const errors = proofs
    .filter((proof) => proof.errors.length > 0)
    .map((p) => `${p.subject.id}: ${p.errors.join(", ")}`);
  return {
    proofs,
    sensitivity: sensitivityOf(faults),
    missed,
    falseAlarms,
    neverTripped,
    errors,
    proven: [missed, falseAlarms, neverTripped, errors].every((list) => list.length === 0),
  };
}

/** Whether the requirement that a fault was made for found it. */
function isCaught({ subject, tripped }: Proof): boolean {
  return subject.breaks !== undefined && tripped.includes(subject.breaks);
}

function sensitivityOf(faults: readonly Proof[]): readonly Sensitivity[] {
  return conformanceClasses.flatMap((name) => {
    const own = faults.filter(({ subject }) => subject.breaks?.startsWith(`${name}/`));
    return own.length === 0 ? [] : [{ class: name, faults: own.length, caught: own.filter(isCaught).length }];
  });
}
