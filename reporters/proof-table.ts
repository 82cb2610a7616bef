import type { ContractProof, Matrix } from "../engine/prove/matrix.ts";
import type { Proof } from "../engine/prove/proof.ts";

const mostTripped = 4;

/** What the proofs show, as lines for a terminal: each server with what it trips, then what is wrong with the suite. */
export function proofTable(matrix: Matrix): string {
  // Combinations have no names worth a line, unless something is wrong with one.
  const shown = matrix.proofs.filter(({ subject, hidden }) => subject.kind !== "combination" && hidden === undefined);
  const width = Math.max(...shown.map(({ subject }) => label(subject).length));
  const rows = shown.map((proof) => `${mark(proof)}  ${label(proof.subject).padEnd(width)}  ${tripsText(proof)}`);
  return [...rows, "", ...sensitivity(matrix), ...specificity(matrix), ...complaints(matrix), closing(matrix)].join(
    "\n",
  );
}

function label({ kind, id, data }: Proof["subject"]): string {
  return kind === "honest" ? `honest server, ${data} data` : `${kind} ${id}`;
}

function mark({ subject, missedAt, tripped, exitCode, errors, unfound }: Proof): string {
  if (errors.length > 0 || unfound.length > 0) return "WRONG ";
  if (subject.kind === "fault") return missedAt.length === 0 ? "caught" : "WRONG ";
  if (subject.kind === "stub") return exitCode === 0 ? "WRONG " : "seen  ";
  if (tripped.length > 0) return "WRONG ";
  return exitCode === 0 ? "passed" : [3, 5].includes(exitCode) ? "open  " : "WRONG ";
}

function tripsText({ subject, tripped, passed, untested, exitCode }: Proof): string {
  const open = untested.length === 0 ? "" : `, ${untested.length} untested`;
  if (subject.kind === "stub") return `exit code ${exitCode}, trips ${tripped.length}, passes ${passed.length}${open}`;
  if (subject.kind !== "fault")
    return tripped.length === 0 ? `trips nothing${open}` : `trips ${tripped.join(", ")}${open}`;
  const others = tripped.filter((id) => id !== subject.breaks);
  const made = subject.breaks === subject.id ? "" : `${subject.breaks ?? ""}, `;
  if (others.length === 0) return `${made}trips ${tripped.length}`;
  const named = others.slice(0, mostTripped).join(", ");
  const more = others.length > mostTripped ? ` and ${others.length - mostTripped} more` : "";
  return `${made}trips ${tripped.length}: also ${named}${more}`;
}

function sensitivity({ sensitivity: classes, seeds }: Matrix): readonly string[] {
  if (classes.length === 0) return [];
  const rows = classes.map(({ class: name, faults, caught }) => `  ${name.padEnd(12)} ${caught} of ${faults}`);
  return [`Faults caught with ${seeds.length === 1 ? "one seed" : `each of ${seeds.length} seeds`}`, ...rows, ""];
}

const kinds = { honest: "honest", variation: "variations", combination: "combinations" } as const;

function specificity({ specificity: found }: Matrix): readonly string[] {
  if (found.length === 0) return [];
  const rows = found.map(({ kind, servers, conformant }) => `  ${kinds[kind].padEnd(12)} ${conformant} of ${servers}`);
  return ["Servers that keep the documentation, found conformant", ...rows, ""];
}

function complaints({
  missed,
  caughtByOthers,
  falseAlarms,
  deceived,
  neverTripped,
  trippingMany,
  unprovable,
  hidden,
  undecided,
  errors,
  unfound,
}: Matrix): readonly string[] {
  const lists: readonly (readonly [string, readonly string[]])[] = [
    ["Faults that trip more than a third of all requirements", trippingMany],
    ["Faults that were not caught", missed],
    ["Faults that others than their requirement caught", caughtByOthers],
    ["Requirements that no fault breaks in these contracts", unprovable],
    ["Faults that cannot show in these contracts", Object.entries(hidden).map(([why, count]) => `${count}: ${why}`)],
    ["Servers blamed for nothing, of which a class could not be decided", undecided],
    ["False alarms", falseAlarms],
    ["Stubs taken for a service", deceived],
    ["Requirements that no fault trips", neverTripped],
    ["Runs that have not found what their recordings show", unfound],
    ["Bugs of ours", errors],
  ];
  return lists.flatMap(([title, list]) => (list.length === 0 ? [] : [title, ...list.map((entry) => `  ${entry}`), ""]));
}

function closing({ proofs, proven }: Matrix): string {
  const exchanges = proofs.reduce((sum, proof) => sum + proof.exchanges, 0);
  const count = (kind: Proof["subject"]["kind"]): number =>
    proofs.filter(({ subject }) => subject.kind === kind).length;
  const seen = [
    `${count("fault")} faults`,
    `${count("variation")} variations`,
    `${count("combination")} combinations`,
    `${count("honest")} honest servers`,
    `${count("stub")} stubs`,
    `${exchanges.toLocaleString("en")} exchanges`,
  ];
  return `${proven ? "PROVEN" : "NOT PROVEN"}  ${seen.join(", ")}`;
}

/** What the proof of one operation shows, as a line for a terminal, with lines below it for what is wrong. */
export function contractLine(proof: ContractProof): string {
  const { operation, proven } = proof;
  const { faults, caught, servers, kept } = proof.counts;
  const line = `${proven ? "proven" : "WRONG "}  ${operation}: ${caught} of ${faults} faults caught, ${kept} of ${servers} servers that keep the documentation conformant`;
  return [line, ...wrongOf(proof).map((text) => `        ${text}`)].join("\n");
}

/** What all of them come to. */
export function contractsClosing(proofs: readonly ContractProof[]): string {
  const sum = (of: (proof: ContractProof) => number): string =>
    proofs.reduce((total, proof) => total + of(proof), 0).toLocaleString("en");
  const isProven = proofs.every(({ proven }) => proven);
  const [caught, all] = [sum(({ counts }) => counts.caught), sum(({ counts }) => counts.faults)];
  return `\n${isProven ? "PROVEN" : "NOT PROVEN"}  ${proofs.length} operations, each by itself: ${caught} of ${all} faults caught, ${sum(({ exchanges }) => exchanges)} exchanges`;
}

function wrongOf({ missed, caughtByOthers, falseAlarms, errors, unprovable }: ContractProof): readonly string[] {
  return [
    ...missed.map((text) => `not caught: ${text}`),
    ...falseAlarms.map((text) => `false alarm: ${text}`),
    ...errors.map((text) => `bug of ours: ${text}`),
    ...caughtByOthers.map((text) => `caught by others: ${text}`),
    ...unprovable.map((id) => `no fault breaks it here: ${id}`),
  ];
}
