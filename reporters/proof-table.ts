import type { Matrix } from "../suites/prove/matrix.ts";
import type { Proof } from "../suites/prove/proof.ts";

const mostTripped = 4;

/** What the proofs show, as lines for a terminal: each server with what it trips, then what is wrong with the suite. */
export function proofTable(matrix: Matrix): string {
  const width = Math.max(...matrix.proofs.map(({ subject }) => label(subject).length));
  const rows = matrix.proofs.map(
    (proof) => `${mark(proof)}  ${label(proof.subject).padEnd(width)}  ${tripsText(proof)}`,
  );
  const classes = matrix.sensitivity.map(
    ({ class: name, faults, caught }) => `  ${name.padEnd(12)} ${caught} of ${faults} faults caught`,
  );
  return [...rows, "", "Sensitivity", ...classes, "", ...complaints(matrix), closing(matrix)].join("\n");
}

function label({ kind, id, data }: Proof["subject"]): string {
  return kind === "honest" ? `honest server, ${data} data` : `${kind} ${id}`;
}

function isRight({ subject, tripped, exitCode }: Proof): boolean {
  return subject.kind === "fault" ? tripped.includes(subject.breaks ?? "") : tripped.length === 0 && exitCode === 0;
}

function mark(proof: Proof): string {
  if (!isRight(proof) || proof.errors.length > 0) return "WRONG ";
  return proof.subject.kind === "fault" ? "caught" : "passed";
}

function tripsText({ subject, tripped, untested }: Proof): string {
  const open = untested.length === 0 ? "" : `, ${untested.length} untested`;
  if (subject.kind !== "fault")
    return tripped.length === 0 ? `trips nothing${open}` : `trips ${tripped.join(", ")}${open}`;
  const others = tripped.filter((id) => id !== subject.breaks);
  const made = subject.breaks === subject.id ? "" : `${subject.breaks ?? ""}, `;
  if (others.length === 0) return `${made}trips ${tripped.length}${open}`;
  const named = others.slice(0, mostTripped).join(", ");
  const more = others.length > mostTripped ? ` and ${others.length - mostTripped} more` : "";
  return `${made}trips ${tripped.length}: also ${named}${more}${open}`;
}

function complaints({ missed, falseAlarms, neverTripped, errors }: Matrix): readonly string[] {
  const lists: readonly (readonly [string, readonly string[]])[] = [
    ["Faults that their requirement did not catch", missed],
    ["False alarms", falseAlarms],
    ["Requirements that no fault trips", neverTripped],
    ["Bugs of ours", errors],
  ];
  return lists.flatMap(([title, list]) => (list.length === 0 ? [] : [title, ...list.map((entry) => `  ${entry}`), ""]));
}

function closing({ proofs, proven }: Matrix): string {
  const exchanges = proofs.reduce((sum, proof) => sum + proof.exchanges, 0);
  const count = (kind: Proof["subject"]["kind"]): number =>
    proofs.filter(({ subject }) => subject.kind === kind).length;
  const seen = `${count("fault")} faults, ${count("variation")} variations, ${count("honest")} honest servers, ${exchanges} exchanges`;
  return `${proven ? "PROVEN" : "NOT PROVEN"}  ${seen}`;
}
