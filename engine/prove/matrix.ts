import { type ConformanceClass, conformanceClasses, type Requirement } from "../../specs/requirement.ts";
import type { Proof } from "./proof.ts";

/** How many of a class's faults were caught, with every seed. */
export interface Sensitivity {
  readonly class: ConformanceClass;
  readonly requirements: number;
  readonly faults: number;
  readonly caught: number;
}

/** How many servers that keep the documentation were found conformant, with nothing failed or warned. */
export interface Specificity {
  readonly kind: "honest" | "variation" | "combination";
  readonly servers: number;
  readonly conformant: number;
}

/** What all proofs together show. The suite is proven when every list of what is wrong is empty. */
export interface Matrix {
  readonly proofs: readonly Proof[];
  readonly seeds: readonly number[];
  readonly sensitivity: readonly Sensitivity[];
  readonly specificity: readonly Specificity[];
  /** Faults that their own requirement did not catch, with the seeds. */
  readonly missed: readonly string[];
  /** Servers that keep the documentation and were blamed all the same, or not found conformant, with what did. */
  readonly falseAlarms: readonly string[];
  /** Stubs that were taken for a conformant service. */
  readonly deceived: readonly string[];
  /** Requirements that no fault trips. */
  readonly neverTripped: readonly string[];
  /** Faults that trip more than a third of all requirements: they may say little of their own. */
  readonly trippingMany: readonly string[];
  readonly errors: readonly string[];
  readonly proven: boolean;
}

/** `proved`: the requirements that the faults at hand are to trip. */
export function matrixOf(
  proofs: readonly Proof[],
  requirements: readonly Requirement[],
  { seeds, proved = requirements }: { readonly seeds: readonly number[]; readonly proved?: readonly Requirement[] },
): Matrix {
  const faults = proofs.filter(({ subject }) => subject.kind === "fault");
  const missed = faults
    .filter((proof) => !isCaught(proof))
    .map(({ subject, missedAt }) => `${subject.id}, with seed ${missedAt.join(", ")}`);
  const falseAlarms = proofs
    .filter((proof) => keepsDocumentation(proof) && !isConformant(proof))
    .map(({ subject, tripped, reason }) => `${subject.kind} ${subject.id}: ${tripped.join(", ") || reason}`);
  const deceived = proofs.filter(({ subject, exitCode }) => subject.kind === "stub" && exitCode === 0);
  const tripped = new Set(faults.filter(isCaught).map(({ subject }) => subject.breaks));
  const neverTripped = proved.map(({ id }) => id).filter((id) => !tripped.has(id));
  const errors = proofs
    .filter((proof) => proof.errors.length > 0)
    .map((proof) => `${proof.subject.id}: ${proof.errors.join(", ")}`);
  const wrong = { missed, falseAlarms, deceived: deceived.map(({ subject }) => subject.id), neverTripped, errors };
  return {
    proofs,
    seeds,
    sensitivity: sensitivityOf(faults, requirements),
    specificity: specificityOf(proofs),
    ...wrong,
    trippingMany: faults.filter((one) => one.tripped.length * 3 > requirements.length).map(({ subject }) => subject.id),
    proven: Object.values(wrong).every((list) => list.length === 0),
  };
}

/** Whether the requirement that a fault was made for found it, with every seed. */
function isCaught({ subject, missedAt }: Proof): boolean {
  return subject.breaks !== undefined && missedAt.length === 0;
}

function keepsDocumentation({ subject }: Proof): boolean {
  return subject.kind !== "fault" && subject.kind !== "stub";
}

function isConformant({ tripped, exitCode }: Proof): boolean {
  return tripped.length === 0 && exitCode === 0;
}

function sensitivityOf(faults: readonly Proof[], requirements: readonly Requirement[]): readonly Sensitivity[] {
  return conformanceClasses.flatMap((name) => {
    const own = faults.filter(({ subject }) => subject.breaks?.startsWith(`${name}/`));
    const claims = requirements.filter((requirement) => requirement.class === name).length;
    if (own.length === 0) return [];
    return [{ class: name, requirements: claims, faults: own.length, caught: own.filter(isCaught).length }];
  });
}

function specificityOf(proofs: readonly Proof[]): readonly Specificity[] {
  return (["honest", "variation", "combination"] as const).flatMap((kind) => {
    const own = proofs.filter(({ subject }) => subject.kind === kind);
    return own.length === 0 ? [] : [{ kind, servers: own.length, conformant: own.filter(isConformant).length }];
  });
}
