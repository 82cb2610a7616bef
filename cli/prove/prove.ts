import { existsSync, readFileSync } from "node:fs";

import { matrixOf } from "../../engine/prove/matrix.ts";
import type { Proof } from "../../engine/prove/proof.ts";
import { contractsMarkdown, proofMarkdown } from "../../reporters/proof-markdown.ts";
import { contractLine, contractsClosing, proofTable } from "../../reporters/proof-table.ts";
import { safeJson } from "../../reporters/json.ts";
import { redrawn, toStderr, toStdout } from "../print.ts";
import { mustBeDistinct } from "../run/distinct-files.ts";
import type { ProgressStream } from "../run/progress.ts";
import { writeFile } from "../run/write-file.ts";
import { given } from "../run/run-flags.ts";
import { chosenSpecs, specsOf } from "../specs/specs-of.ts";
import { UsageError } from "../usage-error.ts";
import { proveEach, withProvers } from "./prove-all.ts";
import { subjectsMatching } from "./subjects.ts";

/** The options of `prove`. */
export interface ProveFlags {
  readonly only?: string;
  /** Folder of contracts in place of the installed ones. */
  readonly specs?: string;
  /** Only operations whose id matches. */
  readonly operation?: string;
  readonly seed: number;
  /** Five of them unless given, one in a quick proof. */
  readonly seeds?: number;
  readonly propertyRuns: number;
  readonly otherRuns: number;
  /** 200 unless given, 20 in a quick proof. */
  readonly combinations?: number;
  readonly quick?: boolean;
  /** Whether each operation is proven by itself. */
  readonly each?: boolean;
  readonly workers: number;
  readonly json?: string;
  readonly markdown?: string;
  readonly check?: boolean;
}

/** A line on a terminal that tells how far a proof is; nothing where nobody watches. */
interface ProofProgress {
  update(proof: Proof): void;
  clear(): void;
}

/** Proves the suite, prints what each server trips, and gives the exit code: 0 proven, 1 not, 4 when a suite broke down. */
export async function prove(flags: ProveFlags): Promise<number> {
  const { only, seed, quick, markdown } = flags;
  if (flags.check === true && markdown === undefined) throw new UsageError("--check needs --markdown FILE.");
  mustBeDistinct([
    { name: "--specs", file: flags.specs, use: "read" },
    { name: "--json", file: flags.json, use: "write" },
    { name: "--markdown", file: markdown, use: flags.check === true ? "read" : "write" },
  ]);
  const { each = false } = flags;
  const operation = flags.operation ?? (each && flags.specs === undefined ? "**" : undefined);
  const installed = await specsOf(flags.specs, operation);
  const { requirements, operations } =
    operation === undefined ? installed : chosenSpecs(installed, { ids: [], operation }, {});
  // The faults were made for all that comes along, and need not show in a part of it.
  const foreign = flags.specs !== undefined || operation !== undefined;
  const seeds = firstOf(seed, flags.seeds ?? (quick || each ? 1 : 5));
  const subjects = await subjectsMatching(only, {
    own: !foreign,
    written: flags.specs === undefined,
    seed,
    combinations: each ? 0 : (flags.combinations ?? (quick ? 20 : 200)),
  });
  const settings = { seeds, ownRuns: flags.propertyRuns, otherRuns: flags.otherRuns, ownAlone: quick || each };
  const threads = {
    workers: Math.min(flags.workers, subjects.length),
    contracts: given({ specs: flags.specs, operation }),
  };
  if (each) {
    const ids = operations.map(({ id }) => id);
    const proven = await withProvers(threads, (list) =>
      proveEach(list, ids, { ...settings, subjects, requirements }, (proof) => toStdout(`${contractLine(proof)}\n`)),
    );
    if (flags.json !== undefined) writeFile(flags.json, safeJson(proven));
    toStdout(`${contractsClosing(proven)}\n`);
    const isStale = markdown !== undefined && deliver(markdown, contractsMarkdown(proven, seeds), flags.check === true);
    if (proven.some(({ errors }) => errors.length > 0)) return 4;
    return proven.every((one) => one.proven) && !isStale ? 0 : 1;
  }
  const requests = subjects.map((subject) => ({ ...settings, subject }));
  const progress = proofProgress(redrawn, requests.length);
  const proofs = await withProvers(threads, (list) => list(requests, (proof) => progress.update(proof)));
  progress.clear();
  // A part of the faults says nothing of the requirements that it was not made for.
  const proved =
    only === undefined ? requirements : requirements.filter(({ id }) => subjects.some((s) => s.breaks === id));
  const matrix = matrixOf(proofs, requirements, { seeds, proved, foreign });
  if (flags.json !== undefined) writeFile(flags.json, safeJson(matrix));
  toStdout(`${proofTable(matrix)}\n`);
  const stale = markdown !== undefined && deliver(markdown, proofMarkdown(matrix), flags.check === true);
  if (matrix.errors.length > 0) return 4;
  return matrix.proven && !stale ? 0 : 1;
}

function firstOf(seed: number, count: number): readonly [number, ...number[]] {
  return [seed, ...Array.from({ length: count - 1 }, (_, at) => seed + at + 1)];
}

/** Writes the file, or says whether it should be written. */
function deliver(file: string, text: string, check: boolean): boolean {
  if (!check) {
    writeFile(file, text);
    return false;
  }
  const stale = !existsSync(file) || readFileSync(file, "utf8") !== text;
  if (stale) toStderr(`${file} differs from what was just proven: write it anew without --check.\n`);
  return stale;
}

function proofProgress(stream: ProgressStream, total: number): ProofProgress {
  const start = performance.now();
  let done = 0;
  return {
    update: ({ subject }) => {
      done += 1;
      if (!stream.isTTY) return;
      const text = proofProgressText(done, total, performance.now() - start, subject.id);
      stream.write(`\r\u001B[K${text.slice(0, stream.columns - 1)}`);
    },
    clear: () => {
      if (stream.isTTY) stream.write("\r\u001B[K");
    },
  };
}

/** How far a proof is, and how long it will take if it goes on like this. */
function proofProgressText(done: number, total: number, elapsedMs: number, latest: string): string {
  const left = Math.ceil(((elapsedMs / Math.max(1, done)) * (total - done)) / 1000);
  return `${done} of ${total} servers, about ${left} s left: ${latest}`;
}
