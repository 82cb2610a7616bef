import { type ConformanceClass, conformanceClasses, type Requirement } from "../../specs/requirement.ts";
import type { Hidden, Proof } from "./proof.ts";

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
  /** Faults that were not caught, with the seeds. */
  readonly missed: readonly string[];
  /** Faults that break other requirements here than the one that they were made for, with those that caught them. */
  readonly caughtByOthers: readonly string[];
  /** Servers that keep the documentation and were blamed all the same, or not found conformant, with what did. */
  readonly falseAlarms: readonly string[];
  /** Stubs that were taken for a conformant service. */
  readonly deceived: readonly string[];
  /** Requirements that no fault trips. */
  readonly neverTripped: readonly string[];
  /** Of contracts that faults were not made for: how many cannot show there, by why; and what applies and no fault trips. */
  readonly hidden: Readonly<Partial<Record<Hidden, number>>>;
  readonly unprovable: readonly string[];
  /** Servers that were blamed for nothing and of which a class has nothing to decide in other contracts, with the reason. */
  readonly undecided: readonly string[];
  /** Runs that have not found what their own recordings show to be broken. */
  readonly unfound: readonly string[];
  /** Faults that trip more than a third of all requirements: they may say little of their own. */
  readonly trippingMany: readonly string[];
  readonly errors: readonly string[];
  readonly proven: boolean;
}

/** What the proof of one operation by itself shows. Too many are kept to keep what each run of them has shown. */
export interface ContractProof extends Omit<Matrix, "proofs" | "seeds" | "trippingMany"> {
  readonly operation: string;
  readonly counts: ContractCounts;
  readonly exchanges: number;
}

/** What the proofs of one operation by itself come to. */
export function contractProof(
  operation: string,
  proofs: readonly Proof[],
  requirements: readonly Requirement[],
  seeds: readonly number[],
): ContractProof {
  const {
    proofs: all,
    seeds: _,
    trippingMany: __,
    ...found
  } = matrixOf(proofs, requirements, { seeds, foreign: true });
  return {
    operation,
    ...found,
    counts: countsOf(found),
    exchanges: all.reduce((sum, { exchanges }) => sum + exchanges, 0),
  };
}

/** How many servers of one operation were proven, and what came of them. */
export interface ContractCounts {
  readonly faults: number;
  readonly caught: number;
  /** Servers that keep the documentation, and those of them that were found conformant. */
  readonly servers: number;
  readonly kept: number;
}

function countsOf({ sensitivity, specificity }: Pick<Matrix, "sensitivity" | "specificity">): ContractCounts {
  const counts = { faults: 0, caught: 0, servers: 0, kept: 0 };
  for (const { faults, caught } of sensitivity) {
    counts.faults += faults;
    counts.caught += caught;
  }
  for (const { servers, conformant } of specificity) {
    counts.servers += servers;
    counts.kept += conformant;
  }
  return counts;
}

// Why a requirement that no fault trips is none to wonder about.
const says: readonly Hidden[] = ["says nothing of these operations", "nothing here decides its requirement"];

/** `proved`: the requirements that the faults at hand are to trip. */
export function matrixOf(
  proofs: readonly Proof[],
  requirements: readonly Requirement[],
  {
    seeds,
    proved = requirements,
    foreign = false,
  }: {
    readonly seeds: readonly number[];
    readonly proved?: readonly Requirement[];
    /** Whether the contracts are others than those that the faults were made for. */
    readonly foreign?: boolean;
  },
): Matrix {
  const all = proofs.filter(({ subject }) => subject.kind === "fault");
  const faults = all.filter(({ hidden }) => hidden === undefined);
  const missed = faults
    .filter((proof) => !isCaught(proof))
    .map(({ subject, missedAt }) => `${subject.id}, with seed ${missedAt.join(", ")}`);
  const kept = proofs.filter((proof) => keepsDocumentation(proof) && !isConformant(proof));
  // What differs may leave a class with nothing to decide, but the honest server may not.
  const isOpen = ({ subject, tripped: blamed, exitCode }: Proof): boolean =>
    foreign && subject.kind !== "honest" && blamed.length === 0 && [3, 5].includes(exitCode);
  const told = ({ subject, tripped: blamed, reason }: Proof): string =>
    `${subject.kind} ${subject.id}: ${blamed.join(", ") || reason}`;
  const falseAlarms = kept.filter((proof) => !isOpen(proof)).map(told);
  const deceived = proofs.filter(({ subject, exitCode }) => subject.kind === "stub" && exitCode === 0);
  const byOthers = faults.filter(({ subject, tripped: by }) => by.length > 0 && !by.includes(subject.breaks ?? ""));
  const tripped = new Set(
    faults.filter((one) => isCaught(one) && !byOthers.includes(one)).map(({ subject }) => subject.breaks),
  );
  const untripped = proved.map(({ id }) => id).filter((id) => !tripped.has(id));
  const silent = new Set(
    all.flatMap(({ subject, hidden }) => (hidden !== undefined && says.includes(hidden) ? (subject.breaks ?? []) : [])),
  );
  const neverTripped = foreign ? [] : untripped;
  const errors = proofs
    .filter((proof) => proof.errors.length > 0)
    .map((proof) => `${proof.subject.id}: ${proof.errors.join(", ")}`);
  const unfound = proofs
    .filter((proof) => proof.unfound.length > 0)
    .map((proof) => `${proof.subject.id}: ${proof.unfound.join(", ")}`);
  const wrong = {
    missed,
    falseAlarms,
    deceived: deceived.map(({ subject }) => subject.id),
    neverTripped,
    errors,
    unfound,
  };
  return {
    proofs,
    seeds,
    sensitivity: sensitivityOf(faults, requirements),
    specificity: specificityOf(proofs),
    ...wrong,
    caughtByOthers: byOthers.map(({ subject, tripped: by }) => `${subject.id}, by ${by.join(", ")}`),
    hidden: countHidden(all),
    undecided: kept.filter(isOpen).map(told),
    unprovable: foreign ? untripped.filter((id) => !silent.has(id)) : [],
    trippingMany: faults.filter((one) => one.tripped.length * 3 > requirements.length).map(({ subject }) => subject.id),
    proven: Object.values(wrong).every((list) => list.length === 0),
  };
}

function countHidden(faults: readonly Proof[]): Matrix["hidden"] {
  const counts: Partial<Record<Hidden, number>> = {};
  for (const { hidden } of faults) if (hidden !== undefined) counts[hidden] = (counts[hidden] ?? 0) + 1;
  return counts;
}

/** Whether a fault was found with every seed. */
function isCaught({ subject, missedAt, hidden }: Proof): boolean {
  return subject.breaks !== undefined && hidden === undefined && missedAt.length === 0;
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
